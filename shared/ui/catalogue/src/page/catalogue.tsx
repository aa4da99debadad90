import {
  BrowserRouter,
  Navigate,
  Route,
  Routes,
  SessionProvider,
  useParams,
  useSearchParams,
  type Session,
} from "@markethall/contracts";
import { speak } from "@markethall/language";
import { EmptyState, UiProvider } from "@markethall/ui";
import { useEffect } from "react";
import { registry } from "../registry.js";
import { brands, lookAddress, readLook } from "./look.js";
import { SpecimenList } from "./specimen-list.js";
import { Stage } from "./stage.js";
import classes from "./catalogue.module.css";

const nobody: Session = { audience: "console", accountName: null, storefront: null, viewer: null };

/** Every component of the design, each with its states, in any brand, appearance and language. */
export function Catalogue({ nonce }: { nonce: string }) {
  return (
    <SessionProvider session={nobody}>
      <BrowserRouter>
        <Routes>
          <Route path="/catalogue" element={<First />} />
          <Route path="/catalogue/:slug" element={<Shown nonce={nonce} />} />
        </Routes>
      </BrowserRouter>
    </SessionProvider>
  );
}

function First() {
  const [params] = useSearchParams();
  return <Navigate to={lookAddress(registry[0]?.slug ?? "", params)} replace />;
}

function Shown({ nonce }: { nonce: string }) {
  const { slug } = useParams();
  const [params] = useSearchParams();
  const look = readLook(params);
  const specimen = registry.find((one) => one.slug === slug);
  useEffect(
    function speakAsAsked() {
      void speak(look.language);
    },
    [look.language],
  );
  return (
    // Anew for each component: a notice of one would still be there with the next.
    <UiProvider key={slug} {...brands[look.brand]} appearance={look.appearance} nonce={nonce}>
      {look.isolated && specimen ? (
        <Stage key={`${slug} ${look.state}`} specimen={specimen} look={look} />
      ) : (
        <div className={classes.catalogue}>
          <SpecimenList params={params} look={look} current={slug ?? ""} />
          <main className={classes.shown}>
            {specimen ? (
              <Stage key={`${slug} ${look.state}`} specimen={specimen} look={look} />
            ) : (
              <EmptyState title="There is no such component" wholePage />
            )}
          </main>
        </div>
      )}
    </UiProvider>
  );
}
