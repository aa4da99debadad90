import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { StatusBadge } from "@markethall/ui";
import type { BookFamily } from "./book-families.js";
import { ListedPercent } from "./listed-percent.js";
import type { ListedBook } from "./price-books-page.js";
import classes from "./book-tree.module.css";

interface BookTreeProps {
  families: readonly BookFamily<ListedBook>[];
  editable: boolean;
  onStaged: () => void;
}

/** Each master with the books that follow it, one level down. */
export function BookTree({ families, editable, onStaged }: BookTreeProps) {
  const { t } = useLingui();
  return (
    <ul className={classes.tree} aria-label={t`Price books`}>
      {families.map(({ master, children }) => (
        <li key={master.id} className={classes.family}>
          <div className={classes.book} data-master>
            <BookName book={master} />
            <StatusBadge status="MASTER" label={t`Master`} />
          </div>
          {children.length > 0 ? (
            <ul className={classes.children} aria-label={t`Books that follow ${master.name}`}>
              {children.map((book) => (
                <li key={book.id} className={classes.book}>
                  <BookName book={book} />
                  <div className={classes.facts}>
                    <BookState book={book} />
                    <ListedPercent book={book} editable={editable} onStaged={onStaged} />
                  </div>
                </li>
              ))}
            </ul>
          ) : (
            <p className={classes.none}>
              <Trans>No book of yours follows it: customers are not priced by it.</Trans>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function BookName({ book }: { book: ListedBook }) {
  const { t } = useLingui();
  const { name, vendor, currency, kind, revision } = book;
  return (
    <div className={classes.name}>
      <PortalLink to={`/console/price-books/${book.id}`}>{name}</PortalLink>
      <span className={classes.detail}>
        {kind === "MASTER"
          ? `${vendor.name} · ${currency}`
          : `${currency} · ${t`revision ${revision}`}`}
      </span>
    </div>
  );
}

function BookState({ book: { draft, isDefault } }: { book: ListedBook }) {
  const { t } = useLingui();
  return (
    <>
      {isDefault && <StatusBadge status="ACTIVE" label={t`Default`} />}
      {draft && (
        <StatusBadge
          status="PENDING"
          label={t`${plural(draft.changes, { one: "# change staged", other: "# changes staged" })}`}
          tone={draft.belowCost > 0 ? "bad" : "warn"}
        />
      )}
    </>
  );
}
