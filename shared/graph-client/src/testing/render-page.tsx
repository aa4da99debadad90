import { ApolloClient, ApolloLink, InMemoryCache, Observable } from "@apollo/client";
import { jest } from "@jest/globals";
import {
  MemoryRouter,
  type RouteObject,
  SessionProvider,
  useLocation,
  useRoutes,
} from "@markethall/contracts";
import { UiProvider } from "@markethall/ui";
import { configure, render } from "@testing-library/react";
import { GraphProvider } from "../live-context.js";
import { refusalLink } from "../refusal-link.js";
import { typePolicies } from "../type-policies.js";
import { sessionOf } from "./sessions.js";

// Patience for a busy machine; a page that works never needs it.
configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(30_000);

type Variables = Readonly<Record<string, unknown>>;
/** What the graph answers, by operation; a function sees the variables. */
export type Answers = Readonly<Record<string, object | ((variables: Variables) => object)>>;

export interface RenderOptions {
  /** Who looks: a customer's administrator, or the reseller's owner. */
  readonly audience: "portal" | "console";
  readonly path: string;
  /** Below `/v2c` or `/console`. */
  readonly routes: RouteObject[];
  readonly answers: Answers;
  readonly permissions?: readonly string[];
}

const bases = { portal: "/v2c", console: "/console" } as const;

/** Refusals that tests answer with; the shell has all of them from the schema. */
const possibleTypes = {
  UserError: [
    "AlreadyDecidedError",
    "InvalidInputError",
    "NotFoundError",
    "PreconditionsOpenError",
    "ReauthenticationRequired",
    "SavedViewNameTakenError",
  ],
};

/** A page as its viewer sees it, over a graph that answers what the test says. */
export function renderPage({ audience, path, routes, answers, permissions = [] }: RenderOptions) {
  const asked: { operation: string; variables: Variables }[] = [];
  let address = "";
  function Pages() {
    const { search } = useLocation();
    address = search;
    return useRoutes([{ path: bases[audience], children: routes }]);
  }
  const apollo = clientOf(answers, (operation, variables) => asked.push({ operation, variables }));
  render(
    <SessionProvider session={sessionOf(audience, permissions)}>
      <UiProvider primaryColor="#1f5eff" accentColor="#7c3aed" nonce="test">
        <GraphProvider client={{ apollo, live }}>
          <MemoryRouter initialEntries={[path]}>
            <Pages />
          </MemoryRouter>
        </GraphProvider>
      </UiProvider>
    </SessionProvider>,
  );
  return {
    /** Variables of each time that an operation was asked for. */
    asked: (name: string) =>
      asked.filter(({ operation }) => operation === name).map(({ variables }) => variables),
    /** The query of the address as it stands now. */
    address: () => address,
  };
}

function clientOf(answers: Answers, onAsked: (operation: string, variables: Variables) => void) {
  const link = new ApolloLink(
    ({ operationName = "", variables }) =>
      new Observable((observer) => {
        onAsked(operationName, variables);
        const answer = answers[operationName];
        if (answer === undefined) return; // A subscription that stays quiet.
        queueMicrotask(() => {
          observer.next({ data: typeof answer === "function" ? answer(variables) : { ...answer } });
          observer.complete();
        });
      }),
  );
  return new ApolloClient({
    link: refusalLink().concat(link),
    cache: new InMemoryCache({ typePolicies, possibleTypes }),
    dataMasking: true,
    queryDeduplication: false,
    defaultOptions: {
      watchQuery: { errorPolicy: "all" },
      query: { errorPolicy: "all" },
      mutate: { errorPolicy: "all" },
    },
  });
}

const live = {
  link: ApolloLink.empty(),
  state: () => "idle" as const,
  onState: () => () => undefined,
};
