import { existsSync, readFileSync, statSync } from "node:fs";
import { buildSchema, type GraphQLSchema } from "graphql";

interface Contract {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

/** The part of the graph that partners' programs see: `partner.graphql`, composed beside the supergraph. */
export class PartnerContract {
  private read: { readonly changed: number; readonly contract: Contract } | null = null;

  constructor(private readonly path: string) {}

  /** The contract as it stands now: it is written anew with the supergraph. Null where there is none. */
  current(): Contract | null {
    if (!existsSync(this.path)) return null;
    const changed = statSync(this.path).mtimeMs;
    if (this.read?.changed !== changed) {
      const sdl = readFileSync(this.path, "utf8");
      this.read = { changed, contract: { sdl, schema: buildSchema(sdl) } };
    }
    return this.read.contract;
  }
}
