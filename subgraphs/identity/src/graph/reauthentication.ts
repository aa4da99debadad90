import { refuse, UserError } from "@markethall/graph";
import { Field, ObjectType } from "type-graphql";
import type { ProofMethod } from "../domain/proof.js";
import { ProofMethodEnum } from "./enums.js";

@ObjectType({
  implements: UserError,
  description: "This wants a proof that is younger than ten minutes: call reauthenticate first.",
})
export class ReauthenticationRequired extends UserError {
  @Field(() => [ProofMethodEnum], { description: "What the proof can be, the easiest first." })
  methods!: ProofMethod[];
}

/** Says what a person can show, so that a page can ask for it and then try again. */
export function askForProof(methods: readonly ProofMethod[]): ReauthenticationRequired {
  return refuse(ReauthenticationRequired, "Show again that it is you, then repeat this.", {
    methods: [...methods],
  });
}
