import { DateText, StatusBadge } from "@markethall/ui";
import type { ResourceColumn } from "@markethall/ui/tables";
import type { CustomersQuery } from "../gql/graphql.js";
import { whatIsMissing } from "../preconditions/what-is-missing.js";
import { countryName } from "./country.js";
import classes from "./customers-page.module.css";

type CustomerRow = NonNullable<CustomersQuery["customers"]>["edges"][number]["node"];

/** The order of the rows is the graph's, so that it holds over all pages of the list. */
export const customerColumns: readonly ResourceColumn<CustomerRow>[] = [
  {
    id: "name",
    header: "Customer",
    cell: ({ name, number }) => (
      <div className={classes.customer}>
        <span className={classes.name}>{name}</span>
        <span className={classes.number}>{number}</span>
      </div>
    ),
  },
  { id: "status", header: "Status", cell: ({ status }) => <StatusBadge status={status} /> },
  {
    id: "vendors",
    header: "Vendors",
    wideOnly: true,
    cell: ({ vendorAuthorizations }) =>
      vendorAuthorizations
        ? vendorAuthorizations.map(({ vendor }) => vendor.name).join(", ") || "—"
        : "Not known right now",
  },
  {
    id: "ready",
    header: "Can order",
    wideOnly: true,
    cell: ({ readiness, status }) => {
      if (status !== "ACTIVE") return "—";
      if (!readiness) return "Not known right now";
      const missing = whatIsMissing(readiness);
      return <StatusBadge status={missing ? "PENDING" : "ACTIVE"} label={missing ?? "Ready"} />;
    },
  },
  {
    id: "country",
    header: "Country",
    wideOnly: true,
    cell: ({ country }) => (country ? countryName(country) : "—"),
  },
  {
    id: "created",
    header: "Since",
    wideOnly: true,
    cell: ({ createdAt }) => <DateText value={createdAt} />,
  },
];
