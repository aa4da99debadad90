import { Trans, useLingui } from "@lingui/react/macro";
import { useSearchParams, useStorefront, useViewer } from "@markethall/contracts";
import { SearchField } from "@markethall/ui";
import { useCallback, useEffect } from "react";
import { enterResults } from "./result-keys.js";
import { searchedFor } from "./catalog-choice.js";
import classes from "./catalog-hero.module.css";

/** The reseller's welcome in its own colours, with the search in the middle; smaller for those who know it. */
export function CatalogHero() {
  const { t } = useLingui();
  const { displayName } = useStorefront();
  const viewer = useViewer();
  const [params, setParams] = useSearchParams();
  const search = useCallback(
    (text: string) => setParams((known) => searchedFor(known, text), { replace: true }),
    [setParams],
  );
  useEffect(
    function nameTheTab() {
      document.title = t`Catalog · ${displayName}`;
    },
    [displayName, t],
  );
  return (
    <div className={classes.hero} data-known={viewer !== null}>
      <h1 className={classes.title}>
        <Trans>Cloud services from {displayName}</Trans>
      </h1>
      <p className={classes.lead}>
        <Trans>Find, order and manage the software and cloud that your company runs on.</Trans>
      </p>
      <div className={classes.search} role="search" onKeyDown={enterResults}>
        <SearchField
          shortcut="/"
          label={t`Search products`}
          placeholder={t`Search by product, vendor or need`}
          value={params.get("q") ?? ""}
          onChange={search}
        />
      </div>
    </div>
  );
}
