import { msg } from "@lingui/core/macro";
import { i18n } from "@markethall/language";
import type { GreenListAction } from "../../gql/graphql.js";

export interface SignUpRules {
  readonly requireEmailValidation: boolean;
  readonly approveAutomatically: boolean;
  readonly hasGreenList: boolean;
  readonly hasRedList: boolean;
  readonly greenListAction: GreenListAction;
}

/**
 * What happens to people who sign up under these rules, a sentence for each kind of them, in the
 * order in which the rules are asked.
 *
 * @see handbook rules.md §5
 */
export function signUpOutcome(rules: SignUpRules): readonly string[] {
  const { hasGreenList, hasRedList, greenListAction, approveAutomatically } = rules;
  const closed = hasGreenList && greenListAction === "ALLOW_ONLY";
  const sorted = hasGreenList && greenListAction === "AUTO_APPROVE" && !approveAutomatically;
  const way = (automatic: boolean) => wayIn(rules.requireEmailValidation, automatic);
  const rest = way(approveAutomatically);
  return [
    ...(hasRedList
      ? [i18n._(msg`On the red list: refused with a general message. Red beats green.`)]
      : []),
    ...(sorted ? [onGreenList(way(true))] : []),
    ...(closed
      ? [onGreenList(rest), i18n._(msg`On neither list: refused with the same message.`)]
      : [
          hasRedList || sorted
            ? i18n._(msg`Everybody else: ${rest}`)
            : i18n._(msg`Everybody: ${rest}`),
        ]),
  ];
}

function onGreenList(way: string): string {
  return i18n._(msg`On the green list: ${way}`);
}

function wayIn(validates: boolean, automatic: boolean): string {
  if (automatic) {
    return validates
      ? i18n._(msg`follows the link in a mail, then may sign in and browse at once.`)
      : i18n._(msg`may sign in and browse at once.`);
  }
  return validates
    ? i18n._(
        msg`follows the link in a mail, then waits for your approval, in the queue of requests.`,
      )
    : i18n._(msg`waits for your approval, in the queue of requests.`);
}
