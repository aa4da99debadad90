import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "@markethall/contracts";
import { readError, useLiveRefetch, useQuery } from "@markethall/graph-client";
import {
  Callout,
  DateText,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  StatusBadge,
} from "@markethall/ui";
import { graphql } from "../gql/index.js";
import type { CustomerPageQuery } from "../gql/graphql.js";
import { SomethingHappened } from "../live/something-happened.js";
import { AuthorizeVendorDrawer } from "./authorize-vendor-drawer.js";
import { countryName } from "./country.js";
import { CreditCard } from "./credit-card.js";
import { CustomerAccess } from "./customer-access.js";
import { CustomerFigures } from "./customer-figures.js";
import { CustomerOrders } from "./customer-orders.js";
import { CustomerProfile } from "./customer-profile.js";
import { CustomerState } from "./customer-state.js";
import { CustomerStatements } from "./customer-statements.js";
import { CustomerSubscriptions } from "./customer-subscriptions.js";
import { CustomerUsers } from "./customer-users.js";
import { VendorAuthorizations } from "./vendor-authorizations.js";
import classes from "./customer-page.module.css";

const CustomerPageDocument = graphql(`
  query CustomerPage($id: ID!) {
    customer(id: $id) {
      id
      name
      number
      reference
      taxId
      status
      country
      createdAt
      address {
        line1
        line2
        city
        region
        postalCode
        country
      }
      vendorAuthorizations {
        ...AuthorizeVendor_VendorAuthorization @unmask
      }
      readiness {
        ...PreconditionList_ApprovalPrecondition @unmask
      }
    }
  }
`);

export type CustomerOnPage = NonNullable<CustomerPageQuery["customer"]>;

/** One customer: what it may buy and what is missing, its people, money, subscriptions and orders. */
export function CustomerPage() {
  const { t } = useLingui();
  const { id = "" } = useParams();
  const { data, error, loading, refetch } = useQuery(CustomerPageDocument, {
    variables: { id },
    fetchPolicy: "cache-and-network",
  });
  const customer = data?.customer;
  // The checklist follows a change a moment later, and the customer mends some of it elsewhere.
  const isReady = customer?.readiness?.every(({ satisfied }) => satisfied) ?? true;
  useLiveRefetch(SomethingHappened, { variables: {}, refetch, skip: isReady });

  if (!customer) {
    if (error) return <ErrorState message={readError(error)} onRetry={() => void refetch()} />;
    if (loading) return <LoadingState label={t`Loading the customer`} />;
    return (
      <EmptyState title={t`There is no such customer`}>
        <Trans>It may belong to another reseller, or the link is not complete.</Trans>
      </EmptyState>
    );
  }
  const { name, number, status, country, createdAt } = customer;
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ label: t`Customers`, to: "/console/customers" }]}
        badge={<StatusBadge status={status} />}
        actions={<CustomerAccess customer={customer} />}
        lead={
          <>
            {number}
            {country ? ` · ${countryName(country)}` : ""}
            {" · "}
            <Trans>
              since <DateText value={createdAt} />
            </Trans>
          </>
        }
      />
      {error && (
        <Callout tone="warn" title={t`Some of this could not be loaded`}>
          {readError(error)}
        </Callout>
      )}
      <div className={classes.top}>
        <CustomerState customer={customer} onAgain={() => void refetch()} />
        <CustomerFigures customerId={id} />
      </div>
      <div className={classes.columns}>
        <div className={classes.main}>
          <VendorAuthorizations customer={customer} onRetry={() => void refetch()} />
          <CustomerSubscriptions customerId={id} />
          <CustomerOrders customerId={id} />
          <CustomerStatements customerId={id} />
          <CustomerUsers customerId={id} />
        </div>
        <div className={classes.side}>
          <CustomerProfile customer={customer} />
          <CreditCard customerId={id} />
        </div>
      </div>
      {customer.vendorAuthorizations && (
        <AuthorizeVendorDrawer customer={customer} onSaved={() => void refetch()} />
      )}
    </>
  );
}
