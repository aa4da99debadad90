import { ApolloClient, ApolloLink, InMemoryCache, Observable } from "@apollo/client";
import {
  MemoryRouter,
  SessionProvider,
  useLocation,
  useRoutes,
  type RouteObject,
  type Session,
} from "@markethall/contracts";
import { GraphProvider, typePolicies } from "@markethall/graph-client";
import { UiProvider } from "@markethall/ui";
import { render } from "@testing-library/react";

type Variables = Readonly<Record<string, unknown>>;
/** What the graph answers, by operation; a function sees the variables. */
type Answers = Readonly<Record<string, object | ((variables: Variables) => object)>>;

interface RenderOptions {
  path: string;
  routes: RouteObject[];
  answers: Answers;
  permissions?: readonly string[];
}

/** A page of the portal as a customer sees it, over a graph that answers what the test says. */
export function renderPage({ path, routes, answers, permissions = [] }: RenderOptions) {
  const asked: { operation: string; variables: Variables }[] = [];
  let address = "";
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
    cache: new InMemoryCache({ typePolicies }),
    dataMasking: true,
    defaultOptions: {
      watchQuery: { errorPolicy: "all" },
      query: { errorPolicy: "all" },
      mutate: { errorPolicy: "all" },
    },
  });
  function Pages() {
    const { search } = useLocation();
    address = search;
    return useRoutes([{ path: "/v2c", children: routes }]);
  }
  render(
    <SessionProvider session={session(permissions)}>
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

const live = {
  link: ApolloLink.empty(),
  state: () => "idle" as const,
  onState: () => () => undefined,
  onReturn: () => () => undefined,
};

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

function session(permissions: readonly string[]): Session {
  const reseller = {
    id: "r1",
    accountName: "demo",
    displayName: "Cloud Corner",
    branding,
    features,
  };
  return {
    audience: "portal",
    accountName: "demo",
    storefront: { ...reseller, url: "http://localhost/v2c/catalog", suspended: false },
    viewer: {
      user: { id: "u1", name: "Ines Prat", email: "ines@harbor.example", role: "CUSTOMER_ADMIN" },
      customer: { id: "c1", name: "Harbor Lane", status: "ACTIVE" },
      reseller,
      permissions,
    },
  };
}
