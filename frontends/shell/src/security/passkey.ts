import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";

/** What a person may do about a passkey that did not come, as a sentence. */
const NOT_SHOWN = msg`The passkey was not used. Try again, or choose another way.`;

/** Whether this browser can make and show passkeys at all. */
export const knowsPasskeys = browserSupportsWebAuthn;

export type PasskeyResult =
  | { readonly answer: string; readonly problem: null }
  | { readonly answer: null; readonly problem: string };

/** Has the browser show a passkey; the person may turn it down, and a device may refuse. */
export function showPasskey(options: string): Promise<PasskeyResult> {
  return attempt(() => startAuthentication({ optionsJSON: JSON.parse(options) }));
}

/** Has the browser make a passkey. */
export function makePasskey(options: string): Promise<PasskeyResult> {
  return attempt(() => startRegistration({ optionsJSON: JSON.parse(options) }));
}

async function attempt(act: () => Promise<object>): Promise<PasskeyResult> {
  try {
    return { answer: JSON.stringify(await act()), problem: null };
  } catch (error) {
    // The name is all that browsers tell, so as not to tell sites which devices there are.
    const known = error instanceof Error && error.name === "InvalidStateError";
    return {
      answer: null,
      problem: i18n._(known ? msg`This device has a passkey for your account already.` : NOT_SHOWN),
    };
  }
}
