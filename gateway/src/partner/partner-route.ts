import { isPlatform, isStaff } from "@markethall/auth";
import type { RequestHandler } from "express";
import { requestIdOf } from "../http/request-id.js";
import type { Scopes } from "../session/scopes.js";
import type { PartnerContract } from "./partner-contract.js";

/** `GET /graphql/partner.graphql`: the contract as text, for partners' programs and for the staff who help them. */
export function partnerRoute(contract: PartnerContract, scopes: Scopes): RequestHandler {
  return async (request, response) => {
    const { actor } = await scopes.of(request, requestIdOf(response));
    const refuse = (status: number, message: string): void => {
      response.status(status).json({ error: message, requestId: requestIdOf(response) });
    };
    if (request.method !== "GET") {
      response.set("allow", "GET");
      return refuse(405, "The contract is only read.");
    }
    if (actor.kind === "anonymous") return refuse(401, "Send an access token, or sign in.");
    if (actor.kind !== "client" && !isStaff(actor) && !isPlatform(actor)) {
      return refuse(403, "The contract is for partners' programs.");
    }
    const current = contract.current();
    if (!current) return refuse(404, "There is no contract.");
    response.set("cache-control", "private, no-cache").type("text/plain").send(current.sdl);
  };
}
