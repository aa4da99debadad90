import { useLingui } from "@lingui/react/macro";
import { readError, useQuery } from "@markethall/graph-client";
import { ErrorState, LoadingState } from "@markethall/ui";
import { useState } from "react";
import { AuthorizeVendor } from "../customers/authorize-vendor.js";
import { TermsToAccept } from "../customers/terms-to-accept.js";
import { graphql } from "../gql/index.js";
import { PreconditionList, type Precondition } from "./precondition-list.js";
import { useRefetchWhile } from "./use-refetch-while.js";
import classes from "./precondition-list.module.css";

const MendableCustomerDocument = graphql(`
  query MendableCustomer($id: ID!) {
    customer(id: $id) {
      id
      name
      vendorAuthorizations {
        ...AuthorizeVendor_VendorAuthorization @unmask
      }
    }
  }
`);

interface MendInPlaceProps {
  label: string;
  customerId: string;
  preconditions: readonly Precondition[];
  /** Something was mended: the list is to be read anew until it says so. */
  onMended: () => void;
}

const keyOf = ({ code, vendor }: Precondition) => `${vendor?.id ?? ""} ${code}`;

/** A checklist whose open points are mended right there; it follows a moment after each. */
export function MendInPlace({ label, customerId, preconditions, onMended }: MendInPlaceProps) {
  const [mending, setMending] = useState<string | null>(null);
  // What is saved here arrives at the checklist by an event, a moment later.
  const [awaited, setAwaited] = useState<string | null>(null);
  const state = preconditions.map((point) => `${keyOf(point)} ${point.satisfied}`).join();
  useRefetchWhile(awaited === state, onMended);
  const done = () => {
    setMending(null);
    setAwaited(state);
    onMended();
  };
  return (
    <PreconditionList
      label={label}
      preconditions={preconditions}
      collapsesDone
      mend={{
        opened: mending,
        onToggle: (point) => setMending((key) => (key === keyOf(point) ? null : keyOf(point))),
        keyOf,
        form: (point) => (
          <Mending
            customerId={customerId}
            point={point}
            points={preconditions}
            onClose={() => setMending(null)}
            onSaved={done}
          />
        ),
      }}
    />
  );
}

interface MendingProps {
  customerId: string;
  point: Precondition;
  points: readonly Precondition[];
  onClose: () => void;
  onSaved: () => void;
}

function Mending({ customerId, point, points, onClose, onSaved }: MendingProps) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(MendableCustomerDocument, {
    variables: { id: customerId },
    fetchPolicy: "cache-and-network",
  });
  const customer = data?.customer;
  const vendorId = point.vendor?.id ?? null;
  if (!customer) {
    return error ? (
      <ErrorState message={readError(error)} onRetry={() => void refetch()} />
    ) : (
      <LoadingState shape="text" rows={3} label={t`Loading what can be chosen`} />
    );
  }
  return (
    <div className={classes.form}>
      {point.code === "TERMS_ACCEPTED" ? (
        <TermsToAccept customer={{ ...customer, readiness: points }} vendorId={vendorId} />
      ) : (
        <AuthorizeVendor
          customer={customer}
          mend={{ vendorId, code: point.code }}
          onClose={onClose}
          onSaved={onSaved}
        />
      )}
    </div>
  );
}
