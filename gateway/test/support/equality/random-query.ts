import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";
import type { Choices } from "./choices.js";

export interface RandomQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const MAX_DEPTH = 6;
const FLAGS = ["yes", "no", "usual"] as const;

/** Makes up an operation over a schema: aliases, fragments of each kind, conditions, arguments as literals and variables. */
export function randomQuery(schema: GraphQLSchema, choices: Choices): RandomQuery {
  const mutation = choices.chance(15) ? schema.getMutationType() : null;
  const root = mutation ?? schema.getQueryType();
  if (!root) throw new Error("a schema without questions");
  return new QueryWriter(schema, choices).write(mutation ? "mutation" : "query", root);
}

/** As {@link randomQuery}, to be followed: not each of them is valid, as a subscription has one root field. */
export function randomSubscription(schema: GraphQLSchema, choices: Choices): RandomQuery {
  const root = schema.getSubscriptionType();
  if (!root) throw new Error("a schema with nothing to follow");
  return new QueryWriter(schema, choices).write("subscription", root);
}

class QueryWriter {
  private readonly fragments: string[] = [];
  private readonly definitions = new Map<string, string>();
  private readonly variables: Record<string, unknown> = {};
  private readonly picked = new Map<string, GraphQLField<unknown, unknown>>();
  /** Arguments of a field are the same throughout, so that its answers can be merged. */
  private readonly args = new Map<string, string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly choices: Choices,
  ) {}

  write(kind: "query" | "mutation" | "subscription", root: GraphQLObjectType): RandomQuery {
    const count = kind === "subscription" ? 1 : 1 + this.choices.below(3);
    const selections = this.selections(root, 0, count);
    const definitions = [...this.definitions.values()].join(", ");
    const head = `${kind} Random${definitions && `(${definitions})`}`;
    const query = [`${head} { ${selections} }`, ...this.fragments].join("\n");
    return { query, variables: this.variables };
  }

  private selections(type: GraphQLCompositeType, depth: number, count: number): string {
    const parts = Array.from({ length: count }, () => this.selection(type, depth));
    if (depth > 0 && this.choices.chance(20)) parts.push("__typename");
    if (this.choices.chance(4)) parts.push("kind: __typename");
    return parts.join(" ");
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    if (depth > 0 && depth < MAX_DEPTH) {
      const concrete = isAbstractType(type) && this.choices.chance(60);
      if (concrete || this.choices.chance(10)) return this.fragment(type, depth);
    }
    if (isAbstractType(type) && !isInterfaceType(type)) return "__typename";
    return this.field(type, this.pick(type), depth);
  }

  /** Sometimes the field that was picked last: the same field twice has to become one. */
  private pick(type: GraphQLObjectType | GraphQLInterfaceType): GraphQLField<unknown, unknown> {
    const last = this.picked.get(type.name);
    if (last && this.choices.chance(20)) return last;
    const field = this.choices.of(Object.values(type.getFields()));
    this.picked.set(type.name, field);
    return field;
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    const on = this.fragmentType(type);
    const body = this.selections(on, depth + 1, 1 + this.choices.below(3));
    if (this.choices.chance(70)) {
      const condition = on === type && this.choices.chance(30) ? "" : ` on ${on.name}`;
      return `...${condition}${this.condition(35)} { ${body} }`;
    }
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${on.name} { ${body} }`);
    const again = this.choices.chance(10) ? ` ...${name}` : "";
    return `...${name}${this.condition(35)}${again}`;
  }

  private fragmentType(type: GraphQLCompositeType): GraphQLCompositeType {
    if (isAbstractType(type)) {
      const possible = this.schema.getPossibleTypes(type);
      return this.choices.chance(80) ? this.choices.of(possible) : type;
    }
    const interfaces = isObjectType(type) ? type.getInterfaces() : [];
    return interfaces.length > 0 && this.choices.chance(50) ? this.choices.of(interfaces) : type;
  }

  private field(
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    depth: number,
  ): string {
    if (depth === 0 && this.choices.chance(1)) return "__schema { queryType { name } }";
    const alias = this.choices.chance(15) ? `${this.alias()}_${field.name}: ` : "";
    const odd = depth > 0 && this.choices.below(500) === 499 ? "constructor: " : "";
    const head = `${odd || alias}${field.name}${this.argsOf(parent, field)}${this.condition(12)}`;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return head;
    const deep = depth >= MAX_DEPTH || this.choices.usedUp;
    const inner = deep ? "__typename" : this.selections(type, depth + 1, 1 + this.choices.below(4));
    return `${head} { ${inner} }`;
  }

  private alias(): string {
    return this.choices.of(["a", "b", "c"]);
  }

  private condition(percent: number): string {
    if (!this.choices.chance(percent)) return "";
    const directive = this.choices.of(["skip", "include"]);
    if (this.choices.chance(20)) return ` @${directive}(if: ${this.choices.of(["true", "false"])})`;
    return ` @${directive}(if: $${this.flag()})`;
  }

  private flag(): string {
    const name = this.choices.of(FLAGS);
    const usual = name === "usual";
    if (!usual) this.variables[name] = name === "yes";
    // Allowed where there is a default, and neither true nor false.
    else if (this.choices.chance(4)) this.variables[name] = null;
    this.definitions.set(name, `$${name}: Boolean${usual ? " = true" : "!"}`);
    return name;
  }

  private argsOf(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): string {
    const place = `${parent.name}.${field.name}`;
    let written = this.args.get(place);
    if (written === undefined) {
      const given = field.args.filter((one) => isRequiredArgument(one) || this.choices.chance(30));
      const list = given.map((one) => `${one.name}: ${this.argument(one)}`);
      written = list.length > 0 ? `(${list.join(", ")})` : "";
      this.args.set(place, written);
    }
    return written;
  }

  private argument({ type }: GraphQLArgument): string {
    const inner = isNonNullType(type) ? type.ofType : type;
    const simple = ["Int", "String", "ID", "Boolean"].includes(String(inner));
    if (!simple || !this.choices.chance(50)) return this.literal(type);
    const name = `v${this.definitions.size}`;
    this.definitions.set(name, `$${name}: ${String(type)}`);
    this.variables[name] = JSON.parse(this.literal(type)) as unknown;
    return `$${name}`;
  }

  private literal(type: GraphQLInputType): string {
    if (isNonNullType(type)) return this.literal(type.ofType);
    if (isListType(type)) return `[${this.literal(type.ofType)}]`;
    if (isEnumType(type)) return this.choices.of(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(isRequiredInputField);
      return `{${fields.map((one) => `${one.name}: ${this.literal(one.type)}`).join(", ")}}`;
    }
    if (type.name === "Int") return String(1 + this.choices.below(5));
    if (type.name === "Float") return "1.5";
    if (type.name === "Boolean") return this.choices.of(["true", "false"]);
    if (type.name === "DateTime") return '"2026-11-22T10:00:00Z"';
    if (type.name === "Date") return '"2026-11-22"';
    return `"e${this.choices.below(4)}"`;
  }
}
