import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

export interface Operation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Writes operations over a schema by chance: aliases, fragments, conditions, literals, variables and their defaults. */
export class OperationWriter {
  private readonly definitions: string[] = [];
  private readonly fragments: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private named = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    /** Answers a whole number from 0 to below `end`. */
    private readonly below: (end: number) => number,
  ) {}

  write(kind: "query" | "mutation" | "subscription"): Operation {
    const root = {
      query: this.schema.getQueryType(),
      mutation: this.schema.getMutationType(),
      subscription: this.schema.getSubscriptionType(),
    }[kind] as GraphQLObjectType;
    const body =
      kind === "subscription"
        ? `{ ${this.field(Object.values(root.getFields())[0]!, 3)} }`
        : this.selections(root, 3);
    const head = this.definitions.length > 0 ? `(${this.definitions.join(", ")})` : "";
    return {
      query: [`${kind} Odd${head} ${body}`, ...this.fragments].join("\n"),
      variables: this.variables,
    };
  }

  private one<T>(of: readonly T[]): T {
    return of[this.below(of.length)]!;
  }

  private chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  private name(prefix: string): string {
    return `${prefix}${(this.named += 1)}`;
  }

  private selections(type: GraphQLNamedType, depth: number): string {
    const count = 1 + this.below(4);
    return `{ ${Array.from({ length: count }, () => this.selection(type, depth)).join(" ")} }`;
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    if (isAbstractType(type) && depth > 0 && this.chance(isInterfaceType(type) ? 50 : 85)) {
      return this.fragment(this.one([...this.schema.getPossibleTypes(type)]), depth);
    }
    if (this.chance(12)) return this.fragment(type, depth);
    if (!("getFields" in type) || this.chance(8)) return `__typename${this.condition()}`;
    const fields = Object.values((type as GraphQLObjectType).getFields()).filter(
      (field) =>
        !field.name.startsWith("_") && (depth > 0 || !isCompositeType(getNamedType(field.type))),
    );
    return fields.length > 0 ? this.field(this.one(fields), depth) : "__typename";
  }

  private fragment(type: GraphQLNamedType, depth: number): string {
    const supertypes =
      isObjectType(type) && type.getInterfaces().length > 0 && this.chance(30)
        ? this.one([...type.getInterfaces()])
        : type;
    const body = this.selections(supertypes, depth - 1);
    if (this.chance(50)) return `... on ${supertypes.name}${this.condition()} ${body}`;
    const name = this.name("F");
    this.fragments.push(`fragment ${name} on ${supertypes.name} ${body}`);
    return Array.from(
      { length: this.chance(20) ? 2 : 1 },
      () => `...${name}${this.condition()}`,
    ).join(" ");
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args.filter(
      (argument) =>
        (isNonNullType(argument.type) && argument.defaultValue === undefined) || this.chance(45),
    );
    const args = given.map((argument) => `${argument.name}: ${this.argument(argument)}`);
    const alias = args.length > 0 || this.chance(25) ? `${this.name("a_")}: ` : "";
    const type = getNamedType(field.type);
    const body = isCompositeType(type) ? ` ${this.selections(type, depth - 1)}` : "";
    return `${alias}${field.name}${args.length > 0 ? `(${args.join(", ")})` : ""}${this.condition()}${body}`;
  }

  private condition(): string {
    if (!this.chance(12)) return "";
    const directive = this.one(["skip", "include"]);
    if (this.chance(30)) return ` @${directive}(if: ${this.one(["true", "false"])})`;
    const name = this.name("c");
    const value = this.chance(50);
    if (this.chance(30)) this.definitions.push(`$${name}: Boolean! = ${value}`);
    else {
      this.definitions.push(`$${name}: Boolean!`);
      this.variables[name] = value;
    }
    return ` @${directive}(if: $${name})`;
  }

  /** A literal, a variable with or without a default, given, null or left out; or a literal with a variable in it. */
  private argument(argument: GraphQLArgument | GraphQLInputField): string {
    if (this.chance(40)) return this.literal(argument.type, 2);
    const name = this.name("v");
    const nullable = isNonNullType(argument.type) ? argument.type.ofType : argument.type;
    const loose = argument.defaultValue !== undefined && this.chance(30);
    const type = isNonNullType(argument.type) && !loose ? argument.type : nullable;
    const fallback = this.chance(30) ? ` = ${this.plainLiteral(nullable, 2)}` : "";
    this.definitions.push(`$${name}: ${String(type)}${fallback}`);
    const mayMiss = fallback !== "" || !isNonNullType(type);
    if (!mayMiss || this.chance(65)) this.variables[name] = this.value(nullable, 2);
    else if (!isNonNullType(type) && this.chance(40)) this.variables[name] = null;
    return `$${name}`;
  }

  private plainLiteral(type: GraphQLInputType, depth: number): string {
    return asLiteral(type, this.value(type, depth));
  }

  private literal(type: GraphQLInputType, depth: number): string {
    const nullable = isNonNullType(type) ? type.ofType : type;
    if (!isNonNullType(type) && this.chance(10)) return "null";
    if (isListType(nullable) && this.chance(60)) {
      const items = Array.from({ length: this.below(3) }, () =>
        this.literal(nullable.ofType, depth),
      );
      return `[${items.join(", ")}]`;
    }
    if (!isInputObjectType(nullable)) return this.plainLiteral(nullable, depth);
    const fields = Object.values(nullable.getFields()).filter(
      (field) => (depth > 0 || !isInputObjectType(getNamedType(field.type))) && this.chance(40),
    );
    const parts = fields.map((field) => {
      const value = this.chance(40) ? this.argument(field) : this.literal(field.type, depth - 1);
      return `${field.name}: ${value}`;
    });
    return `{${parts.join(", ")}}`;
  }

  /** A value as JSON would carry it; now and then one that does not fit. */
  private value(type: GraphQLInputType, depth: number): unknown {
    const nullable = isNonNullType(type) ? type.ofType : type;
    if (this.chance(2)) return this.one<unknown>([{}, [[]], "no such thing", 1.5, true]);
    if (isListType(nullable)) {
      if (this.chance(20)) return this.value(nullable.ofType, depth);
      return Array.from({ length: this.below(4) }, () => this.value(nullable.ofType, depth));
    }
    if (isEnumType(nullable)) return this.one(nullable.getValues()).name;
    if (isInputObjectType(nullable)) {
      const fields = Object.values(nullable.getFields()).filter(
        (field) => (depth > 0 || !isInputObjectType(getNamedType(field.type))) && this.chance(40),
      );
      return Object.fromEntries(
        fields.map((field) => [field.name, this.value(field.type, depth - 1)]),
      );
    }
    return this.one(samples[(nullable as GraphQLNamedType).name] ?? ["x"]);
  }
}

const samples: Readonly<Record<string, readonly unknown[]>> = {
  Int: [0, 7, -3],
  ID: ["x", "xy", 12],
  String: ["text", 'a "quoted" text', "ü\u2028"],
  Boolean: [true, false],
  Date: ["2026-02-28"],
  DateTime: ["2026-02-28T10:00:00Z"],
  Decimal: ["12.30"],
};

function asLiteral(type: GraphQLInputType, value: unknown): string {
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (Array.isArray(value)) {
    const of = isListType(nullable) ? nullable.ofType : nullable;
    return `[${value.map((item) => asLiteral(of, item)).join(", ")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const fields = isInputObjectType(nullable) ? nullable.getFields() : {};
    return `{${Object.entries(value)
      .map(([name, item]) => `${name}: ${asLiteral(fields[name]?.type ?? nullable, item)}`)
      .join(", ")}}`;
  }
  const isName = isEnumType(isListType(nullable) ? getNamedType(nullable) : nullable);
  return isName && typeof value === "string" && /^\w+$/.test(value) ? value : JSON.stringify(value);
}
