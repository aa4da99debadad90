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
  return [
    ...(hasRedList ? ["On the red list: refused with a general message. Red beats green."] : []),
    ...(sorted ? [`On the green list: ${way(true)}`] : []),
    ...(closed
      ? [
          `On the green list: ${way(approveAutomatically)}`,
          "On neither list: refused with the same message.",
        ]
      : [`${hasRedList || sorted ? "Everybody else" : "Everybody"}: ${way(approveAutomatically)}`]),
  ];
}

function wayIn(validates: boolean, automatic: boolean): string {
  const link = validates ? "follows the link in a mail, then " : "";
  return automatic
    ? `${link}may sign in and browse at once.`
    : `${link}waits for your approval, in the queue of requests.`;
}
