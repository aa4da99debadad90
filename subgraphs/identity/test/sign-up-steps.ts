import type { ResellerEntity } from "../src/entities/reseller.entity.js";
import { PASSWORD, visitor, type World } from "./world.js";

const selection = `... on SignUpSuccess { nextStep } ... on UserError { message } ... on InvalidInputError { field }`;
let counter = 0;

/** Sends the form of a new person, each from an address and a source of its own. */
export async function signUp(
  world: World,
  reseller: ResellerEntity,
  changes: object = {},
  options = {},
) {
  const input = {
    accountName: reseller.accountName,
    companyName: "Contoso",
    name: "Ann Hill",
    email: `ann${++counter}@contoso.example`,
    password: PASSWORD,
    ...changes,
  };
  const answer = await world.act<{ nextStep?: string; message?: string; field?: string }>(
    visitor,
    "signUp",
    selection,
    input,
    { ip: `10.0.0.${counter}`, ...options },
  );
  return { ...answer, email: input.email };
}

export function signIn(world: World, reseller: ResellerEntity, email: string, ip = "10.1.0.1") {
  return world.act(
    visitor,
    "signIn",
    "... on SignInSuccess { viewer { user { role status } customer { status } } } ... on SignInRefused { message }",
    { accountName: reseller.accountName, email, password: PASSWORD },
    { ip },
  );
}
