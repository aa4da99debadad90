import { useLingui } from "@lingui/react/macro";
import { SessionProvider } from "@markethall/contracts";
import { ErrorState, UiProvider } from "@markethall/ui";
import { neutralBrand } from "../frame/neutral-brand.js";

/** Nobody answered at all: a page that says so and tries again. */
export function UnreachablePage({ nonce }: { nonce: string }) {
  return (
    <SessionProvider
      session={{ audience: "portal", accountName: null, storefront: null, viewer: null }}
    >
      <UiProvider {...neutralBrand} nonce={nonce}>
        <main>
          <Unreachable />
        </main>
      </UiProvider>
    </SessionProvider>
  );
}

function Unreachable() {
  const { t } = useLingui();
  return (
    <ErrorState
      wholePage
      title={t`We could not be reached`}
      message={t`Check your connection. If it is fine, we are busy mending this; try again in a moment.`}
      onRetry={() => window.location.reload()}
    />
  );
}
