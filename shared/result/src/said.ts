/**
 * The sentences of refusals that have a code, so that a page can say them in its reader's language (ADR 27). `#` stands
 * for the figure of the refusal. Whoever reads no code, a partner say, reads the sentence.
 */
const sentences = {
  EMPTY: "This must not be empty.",
  TOO_LONG: "Use at most # characters.",
  CONTROL_CHARACTERS: "Use letters, digits and signs only.",
  NO_EMAIL: "This does not look like an e-mail address.",
  NO_COUNTRY: "Write the country as two letters, such as DE.",
  NAME_LENGTH: "A name has 1 to # characters.",
  TEXT_MISSING: "Write something first.",
  TEXT_TOO_LONG: "At most # characters fit here.",
  REASON_MISSING: "Say why; the asker is told.",
  REASON_LENGTH: "Say why, in # characters at most.",

  NO_PORTAL: "There is no such portal.",
  ADDRESS_MISSING: "Fill in your address.",
  EULA_NOT_ACCEPTED: "Read and accept the terms of use.",
  ADDRESS_REFUSED: "You cannot sign up with this address. Ask the reseller for help.",
  SIGN_UP_CLOSED: "This portal takes no sign-ups. Ask the reseller for an invitation.",
  SIGN_UP_LINK_OVER: "This link does not work any more. Sign up again for a new one.",
  INVITATION_OVER: "This link does not work any more. Ask for a new invitation.",
  CREDENTIALS: "This address and password do not fit.",
  PASSKEY: "This passkey does not fit here. Sign in with your password, or try another one.",
  THROTTLED: "Too many tries. Wait a little, or set a new password by mail.",
  NOT_ADMITTED:
    "Your account is not open: it waits for an approval, or it was suspended. Ask the reseller.",
  STEP_IS_OVER: "This sign-in took too long or failed too often. Start again.",
  WRONG_FACTOR: "This does not fit, or was used before. Try again.",
  NOT_PROVEN: "This is not right, or was used before. Try again.",
  TOO_MANY_TRIES: "Too many tries. Wait a little.",
  TOO_SHORT: "Use at least # characters.",
  COMMON_PASSWORD: "This password is among the first that anybody would guess.",
  OWN_NAME: "Use something that is not your name or address.",
  NOT_CURRENT_PASSWORD: "This is not your current password.",
  WRONG_CODE: "This code does not fit. Wait for the next one and try again.",
  TOO_MANY_PASSKEYS: "You have # passkeys. Remove one first.",
  PASSKEY_UNUSABLE: "This passkey could not be used. Try again.",
  INVITATION_ANSWERED: "This person has answered the invitation already.",
  OWN_SUSPENSION: "You cannot suspend yourself.",
  NOT_SUSPENDED: "Only a suspended person can be let in again.",
  VIEW_TOO_LONG: "This view is too long to be kept. Take some of its filters away.",

  SEATS_MISSING: "Say how many seats there are to be.",
  TOO_FEW_SEATS: "This plan needs at least # seats.",
  TOO_MANY_SEATS: "This plan has at most # seats.",
  NO_SEATS: "This plan has no seats.",
  SAME_SEATS: "There are # seats already.",
  SEATS_WHILE_ACTIVE: "Seats can be changed while the subscription is active.",
  SEATS_AT_RENEWAL: "Seats of this plan can be reduced at the renewal only.",
  SEATS_STAY:
    "No seats can be given back now: seats can be returned within # hours of their purchase.",
  FEWER_SEATS_RETURNABLE:
    "Only # seats can be given back now: the others were bought too long ago.",
  TERM_JUST_ENDED: "The term has just ended and is being renewed; try again in a moment.",
  SUBSCRIPTION_OVER: "This subscription is over and cannot be changed.",
  ONLY_AN_END: "In the extended service term only an end is possible, at any time.",
  NOT_SUSPENDABLE: "Only an active subscription of a plan that allows it can be suspended.",
  NOT_RESUMABLE: "Only a suspended subscription can be resumed.",
  PLAN_AT_RENEWAL: "A plan is changed at the renewal; schedule it for then.",
  NO_TERM: "A subscription without a term does not renew.",
  END_MISSING: "Say what is to happen at the end of the term.",
  END_CONTRADICTS: "Auto-renew and what happens at the end of the term contradict each other.",
  NO_EXTENDED_SERVICE: "This plan has no extended service term.",
  NOT_SCHEDULABLE: "This cannot be scheduled for the renewal.",
  NEEDS_AUTO_RENEW: "A change for the renewal needs auto-renew switched on.",
  CANCEL_WINDOW_OVER:
    "It could be cancelled within # hours of the purchase or renewal; the term is owed.",
  NO_REFUND: "This plan is not refunded before its term ends; choose to end it at the renewal.",
  PLAN_MISSING: "Say which plan is to follow.",
  SAME_PLAN: "It is on this plan already.",
  OTHER_PLAN: "Only another plan of the same vendor and kind can follow.",
  PLAN_WITHOUT_PRICE: "That plan is not in the customer's price book.",

  USAGE_ONCE: "What is billed by usage is ordered once.",
  CART_FULL: "A cart holds at most # lines.",
  OTHER_CURRENCY: "The cart is in another currency than this is sold in: order the cart first.",
  CART_PRICE_CHANGED: "A price has changed since you saw it. Look at the cart again.",
  CO_TERM_BOTH: "Choose another subscription or the month's end, not both.",
  CO_TERM_NOT_ACTIVE: "There is no such active subscription to end with.",
  ORDER_NOT_WAITING: "Only an order that waits for its approval can be taken back.",
  ORDER_NOT_HELD_UP: "Only an order that needs attention can be started again.",

  NOT_RETRIABLE: "This cannot be tried again from here.",
  NOT_DISCARDABLE: "This cannot be put aside.",
  STATEMENT_NOT_ISSUED: "Only a statement that was issued and not voided can be corrected.",
} as const;

export type RefusalCode = keyof typeof sentences;

export const refusalCodes = Object.keys(sentences) as RefusalCode[];

/** Why something is refused, for people; with a code and a figure where pages say it themselves. */
export interface Said {
  readonly message: string;
  readonly code?: RefusalCode | null;
  /** What `#` stands for. */
  readonly limit?: number | null;
}

/** The sentence of a code. Example: `said("TOO_LONG", 120)` is "Use at most 120 characters." */
export function said(code: RefusalCode, limit: number | null = null): Said {
  return { message: sentences[code].replace("#", String(limit)), code, limit };
}
