import { ApolloClient, ApolloLink, InMemoryCache, Observable } from "@apollo/client";
import { jest } from "@jest/globals";
import {
  MemoryRouter,
  SessionProvider,
  useRoutes,
  type RouteObject,
  type Session,
} from "@markethall/contracts";
import { GraphProvider, typePolicies } from "@markethall/graph-client";
import { UiProvider } from "@markethall/ui";
import { configure, render } from "@testing-library/react";

// Patience for a busy machine; a page that works never needs it.
configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(30_000);

type Variables = Readonly<Record<string, unknown>>;
/** What the graph answers, by operation; a function sees the variables. */
export type Answers = Readonly<Record<string, object | ((variables: Variables) => object)>>;

interface RenderOptions {
  path: string;
  routes: RouteObject[];
  answers: Answers;
  permissions?: readonly string[];
}

const features = {
  catalog: true,
  purchasing: true,
  dashboard: true,
  reports: true,
  invoices: true,
  cloudAccounts: true,
  companyInformation: true,
  signUp: true,
  termsForNewCloudAccounts: false,
};
const branding = {
  logoUrl: null,
  primaryColor: "#1f5eff",
  accentColor: "#7c3aed",
  supportEmail: null,
  supportUrl: null,
};

/** A page of the console as its owner sees it, over a graph that answers what the test says. */
export function renderPage({ path, routes, answers, permissions = [] }: RenderOptions) {
  const asked: { operation: string; variables: Variables }[] = [];
  const link = new ApolloLink(
    ({ operationName = "", variables }) =>
      new Observable((observer) => {
        asked.push({ operation: operationName, variables });
        const answer = answers[operationName];
        if (answer === undefined) return; // A subscription that stays quiet.
        queueMicrotask(() => {
          observer.next({ data: typeof answer === "function" ? answer(variables) : { ...answer } });
          observer.complete();
        });
      }),
  );
  const apollo = new ApolloClient({
    link,
    cache: new InMemoryCache({ typePolicies, possibleTypes }),
    dataMasking: true,
    defaultOptions: {
      watchQuery: { errorPolicy: "all" },
      query: { errorPolicy: "all" },
      mutate: { errorPolicy: "all" },
    },
  });
  render(
    <SessionProvider session={session(permissions)}>
      <UiProvider primaryColor="#1f5eff" accentColor="#7c3aed" nonce="test">
        <GraphProvider client={{ apollo, live }}>
          <MemoryRouter initialEntries={[path]}>
            <Pages routes={routes} />
          </MemoryRouter>
        </GraphProvider>
      </UiProvider>
    </SessionProvider>,
  );
  /** Variables of each time that an operation was asked for. */
  return {
    asked: (name: string) =>
      asked.filter(({ operation }) => operation === name).map(({ variables }) => variables),
  };
}

function Pages({ routes }: { routes: RouteObject[] }) {
  return useRoutes([{ path: "/console", children: routes }]);
}

/** Refusals that tests answer with; the shell has all of them from the schema. */
const possibleTypes = {
  UserError: [
    "AlreadyDecidedError",
    "InvalidInputError",
    "NotFoundError",
    "PreconditionsOpenError",
    "ReauthenticationRequired",
  ],
};

const live = {
  link: ApolloLink.empty(),
  state: () => "idle" as const,
  onState: () => () => undefined,
  onReturn: () => () => undefined,
};

function session(permissions: readonly string[]): Session {
  return {
    audience: "console",
    accountName: "demo",
    storefront: null,
    viewer: {
      user: { id: "u1", name: "Nora Quist", email: "nora@demo.example", role: "RESELLER_OWNER" },
      customer: null,
      reseller: { id: "r1", accountName: "demo", displayName: "Demo", branding, features },
      permissions,
    },
  };
}
