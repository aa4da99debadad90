import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities } from "@markethall/contracts";
import {
  EmptyState,
  IconChevronRight,
  IconSearch,
  PageHeader,
  VisuallyHidden,
} from "@markethall/ui";
import { useMemo } from "react";
import { SearchFilter } from "../../view-state/search-filter.js";
import { useViewState } from "../../view-state/use-view-state.js";
import { findSettings } from "./find-settings.js";
import { settingsGroups } from "./settings-index.js";
import classes from "./settings-page.module.css";

/** All settings on one page, and a field that finds a single one by its words. */
export function SettingsPage() {
  const { t } = useLingui();
  const { can } = useAbilities();
  const typed = useViewState().get("q")?.trim() ?? "";
  const groups = useMemo(
    () =>
      settingsGroups
        .map((group) => ({
          ...group,
          pages: group.pages.filter(({ permission }) => can(permission)),
        }))
        .filter(({ pages }) => pages.length > 0),
    [can],
  );
  const found = findSettings(typed, groups, t);
  const count = found.length;
  return (
    <>
      <PageHeader
        title={t`Settings`}
        lead={t`How your portal looks, what it does and who may do it.`}
      />
      <div className={classes.search}>
        <SearchFilter
          label={t`Search settings`}
          placeholder={t`Logo, green list, second factor …`}
        />
      </div>
      <VisuallyHidden role="status">{typed !== "" && t`${count} found`}</VisuallyHidden>
      {typed === "" ? index() : results()}
    </>
  );

  function index() {
    return groups.map((group) => (
      <section key={group.title.id} className={classes.group}>
        <h2 className={classes.groupTitle}>{t(group.title)}</h2>
        <ul className={classes.list}>
          {group.pages.map(({ path, title, about }) => (
            <li key={path}>
              <PortalLink to={path} className={classes.line}>
                <span className={classes.words}>
                  <span className={classes.label}>{t(title)}</span>
                  <span className={classes.detail}>{t(about)}</span>
                </span>
                <IconChevronRight size={16} aria-hidden />
              </PortalLink>
            </li>
          ))}
        </ul>
      </section>
    ));
  }

  function results() {
    if (count === 0) {
      return (
        <EmptyState icon={<IconSearch size={22} />} title={t`No setting is called that`}>
          <Trans>Try another word for it, or clear the field to see all pages.</Trans>
        </EmptyState>
      );
    }
    return (
      <ul className={classes.list} aria-label={t`Settings found`}>
        {found.map(({ id, label, path, to }) => (
          <li key={id}>
            <PortalLink to={to} className={classes.line}>
              <span className={classes.words}>
                <span className={classes.label}>{label}</span>
                <span className={classes.detail}>{path.join(" › ")}</span>
              </span>
              <IconChevronRight size={16} aria-hidden />
            </PortalLink>
          </li>
        ))}
      </ul>
    );
  }
}
