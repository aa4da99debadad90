import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { readError, useQuery } from "@markethall/graph-client";
import {
  Button,
  EmptyState,
  ErrorState,
  IconPlus,
  IconTag,
  LoadingState,
  useDisclosure,
} from "@markethall/ui";
import { ResourceTable, type ResourceColumn } from "@markethall/ui/tables";
import { useMemo } from "react";
import { TwoLines } from "../cells/two-lines.js";
import { graphql } from "../gql/index.js";
import type { SupportPlansQuery } from "../gql/graphql.js";
import { CreateSupportPlanDialog } from "./create-support-plan-dialog.js";
import { baseNames, boundsText, chargeText, methodNames } from "./support-plan-text.js";
import classes from "./support-plans.module.css";

const SupportPlansDocument = graphql(`
  query SupportPlans {
    supportPlans {
      id
      name
      method
      base
      percent
      tierMode
      amount {
        amount
        currency
      }
      minimum {
        amount
        currency
      }
      maximum {
        amount
        currency
      }
      tiers {
        upTo
        percent
      }
    }
  }
`);

type Row = SupportPlansQuery["supportPlans"][number];

function useColumns(): readonly ResourceColumn<Row>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        id: "name",
        header: t({ message: "Plan", context: "of support" }),
        cell: ({ name, method }) => <TwoLines first={name} second={t(methodNames[method])} />,
        sortBy: ({ name }) => name,
      },
      { id: "charge", header: t`Charge`, cell: (plan) => chargeText(plan) },
      {
        id: "base",
        header: t`Of`,
        wideOnly: true,
        cell: ({ base, method }) => (method === "FIXED_AMOUNT" ? "—" : t(baseNames[base])),
      },
      { id: "bounds", header: t`Bounds`, wideOnly: true, cell: (plan) => boundsText(plan) },
    ],
    [t],
  );
}

/** What support costs, by plan; a customer's vendor authorisation names one. */
export function SupportPlansList() {
  const { t } = useLingui();
  const { can } = useAbilities();
  const columns = useColumns();
  const [creating, creation] = useDisclosure(false);
  const { data, error, refetch } = useQuery(SupportPlansDocument, {
    fetchPolicy: "cache-and-network",
  });
  const plans = data?.supportPlans;
  const create = can("createSupportPlan") ? (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={creation.open}
    >
      <Trans>Create support plan</Trans>
    </Button>
  ) : undefined;
  return (
    <>
      {list()}
      <CreateSupportPlanDialog
        opened={creating}
        onClose={creation.close}
        onCreated={() => void refetch()}
      />
    </>
  );

  function list() {
    if (!plans) {
      return error ? (
        <ErrorState message={readError(error)} onRetry={() => void refetch()} />
      ) : (
        <LoadingState shape="table" label={t`Loading support plans`} />
      );
    }
    if (plans.length === 0) {
      return (
        <EmptyState icon={<IconTag size={22} />} title={t`No support plans yet`} action={create}>
          <Trans>
            A support plan charges a percent or an amount on top of what a customer buys.
          </Trans>
        </EmptyState>
      );
    }
    return (
      <>
        {create && <div className={classes.bar}>{create}</div>}
        <ResourceTable
          label={t`Support plans`}
          columns={columns}
          rows={plans}
          rowId={({ id }) => id}
        />
      </>
    );
  }
}
