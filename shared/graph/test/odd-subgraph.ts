import "reflect-metadata";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { DateOnly, DateTime, DecimalString } from "@markethall/graph";
import { type GraphQLSchema, parse, specifiedDirectives } from "graphql";
import {
  Arg,
  buildSchema,
  createResolversMap,
  createUnionType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  getMetadataStorage,
  ID,
  InputType,
  Int,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { happen, How, refusal } from "./happenings.js";

@InterfaceType()
abstract class Named {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  nick?: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ implements: Named })
class Person extends Named {
  @Field(() => Int, { nullable: true })
  age?: number | null;

  @Field(() => [String], { nullable: true })
  tags?: (string | null)[] | null;

  @Field(() => DateTime, { nullable: true })
  bornAt?: unknown;

  constructor(id: string) {
    super();
    const number = id.length;
    Object.assign(this, { id, name: `person ${id}`, nick: number % 2 ? null : "nick" });
    this.age = number % 3 ? number : (1.5 as number);
    this.tags = number % 2 ? ["a", "b"] : ["a", null];
    this.bornAt = number % 2 ? new Date(86_400_000 * number) : "never";
  }

  /** Reading it fails: a getter that no resolver stands before. */
  @Field(() => String, { nullable: true })
  mood?: string;
}
Object.defineProperty(Person.prototype, "mood", {
  get(this: Person): string {
    if (this.id.length % 3 === 0) throw new RangeError("no mood");
    return "good";
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ implements: Named })
class Company extends Named {
  @Field(() => DecimalString, { nullable: true })
  worth = "12.50";

  constructor(id: string) {
    super();
    Object.assign(this, { id, name: `company ${id}` });
  }
}

@ObjectType()
class Note {
  @Field(() => String)
  text = "note";

  @Field(() => Person, { nullable: true })
  by: Person | Promise<Person> = Promise.resolve(new Person("by"));
}

class Stranger {}

const Thing = createUnionType({ name: "Thing", types: () => [Person, Company, Note] as const });

@InputType()
class Filter {
  @Field(() => String, { defaultValue: "anything" })
  text!: string;

  @Field(() => [Int], { nullable: true })
  numbers?: number[];

  @Field(() => How, { nullable: true })
  how?: How;

  @Field(() => DateOnly, { nullable: true })
  day?: string;

  @Field(() => DateTime, { nullable: true })
  at?: Date;

  @Field(() => Filter, { nullable: true })
  inner?: Filter;
}

export interface OddContext {
  /** What was done, in its order. */
  readonly log: string[];
}

@Resolver(() => Person)
class PersonResolver {
  @FieldResolver(() => String, { nullable: true })
  perhaps(@Arg("how", () => How, { defaultValue: How.FINE }) how: How) {
    return happen(how, "perhaps");
  }

  @FieldResolver(() => String)
  surely(@Root() { id }: Person, @Arg("how", () => How, { defaultValue: How.LATER }) how: How) {
    return happen(how, `surely ${id}`);
  }

  @FieldResolver(() => Person, { nullable: true })
  boss(@Root() { id }: Person, @Arg("how", () => How, { defaultValue: How.LATER }) how: How) {
    return happen(how, new Person(`${id}b`));
  }

  @FieldResolver(() => [Person], { nullable: "itemsAndList" })
  friends(@Root() { id }: Person, @Arg("how", () => How, { defaultValue: How.LATER }) how: How) {
    return [
      new Person(`${id}f`),
      null,
      Promise.resolve(new Person(`${id}ff`)),
      happen(how, new Person(id)),
    ];
  }

  @FieldResolver(() => [Person], { nullable: true })
  family(@Root() { id }: Person, @Arg("how", () => How, { defaultValue: How.FINE }) how: How) {
    return Promise.resolve([happen(how, new Person(`${id}n`)), new Person(`${id}m`)]);
  }

  @FieldResolver(() => [[Int]], { nullable: "itemsAndList" })
  grid() {
    return [[1, 2], null, [3]];
  }
}

/** In lists without null, what fails comes first or late: graphql-js forgets the promises before an item that fails at once. */
@Resolver(() => Company)
class CompanyResolver {
  @FieldResolver(() => [Person])
  async staff(
    @Root() { id }: Company,
    @Arg("how", () => How, { defaultValue: How.FINE }) how: How,
  ) {
    return [await happen(how, new Person(`${id}st`)), new Person(`${id}s`)];
  }

  @FieldResolver(() => Thing, { nullable: true })
  owner(@Root() { id }: Company, @Arg("how", () => How, { defaultValue: How.LATER }) how: How) {
    return happen(how, new Person(`${id}o`));
  }
}

@Resolver()
class RootResolver {
  @Query(() => Person, { nullable: true })
  person(@Arg("id", () => ID, { defaultValue: "p" }) id: string) {
    return new Person(id);
  }

  @Query(() => Person)
  needed(@Arg("how", () => How, { defaultValue: How.FINE }) how: How) {
    return happen(how, new Person("needed"));
  }

  @Query(() => [Thing], { nullable: "items" })
  things(@Arg("how", () => How, { defaultValue: How.FINE }) how: How) {
    return [new Person("t"), new Company("c"), null, new Note(), happen(how, new Company("last"))];
  }

  @Query(() => Thing, { nullable: true })
  stranger() {
    return new Stranger() as Note;
  }

  @Query(() => [Named])
  named(@Arg("later", () => Boolean, { defaultValue: false }) later: boolean) {
    const both = [new Person("n"), new Company("nn")];
    return later ? Promise.resolve(both) : both;
  }

  @Query(() => String)
  echo(
    @Arg("filter", () => Filter, { nullable: true }) filter: Filter | undefined,
    @Arg("filters", () => [Filter], { nullable: true }) filters: Filter[] | undefined,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Arg("ids", () => [ID], { nullable: true }) ids: string[] | undefined,
    @Arg("worth", () => DecimalString, { nullable: true }) worth: string | undefined,
    @Arg("how", () => How, { nullable: true }) how: How | undefined,
  ) {
    return JSON.stringify({ filter, filters, first, ids, worth, how });
  }

  @Mutation(() => Thing)
  async change(
    @Arg("filter", () => Filter) filter: Filter,
    @Arg("how", () => How, { defaultValue: How.FINE }) how: How,
    @Ctx() { log }: OddContext,
  ) {
    log.push(`begin ${filter.text}`);
    await new Promise(setImmediate);
    log.push(`end ${filter.text}`);
    return happen(how, new Company(filter.text));
  }

  @Subscription(() => Person, { subscribe: () => ({}) as AsyncIterable<never> })
  heard(@Root() { id }: { id: string }) {
    return new Person(id);
  }
}

/** A subgraph made as ours are, in which everything happens that a resolver can do. */
export async function oddSubgraph(): Promise<GraphQLSchema> {
  const resolvers = [PersonResolver, CompanyResolver, RootResolver];
  for (const field of getMetadataStorage().fields) field.simple ??= true;
  const schema = await buildSchema({
    resolvers: resolvers as unknown as [() => unknown],
    directives: [...specifiedDirectives],
    pubSub: { publish: () => undefined, subscribe: () => ({}) as AsyncIterable<never> },
    validate: { forbidUnknownValues: false },
  });
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;
  const map = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  map["Person"] = {
    ...map["Person"],
    __resolveReference: ({ id }: { id: string }) =>
      id.startsWith("bad")
        ? Promise.reject(refusal())
        : Promise.resolve(id === "gone" ? null : new Person(id)),
  };
  map["Company"] = {
    ...map["Company"],
    __resolveReference: ({ id }: { id: string }) => new Company(id),
  };
  return buildSubgraphSchema({
    typeDefs: parse(`${link}\n${printSchemaWithDirectives(schema)}`),
    resolvers: map as never,
  });
}
