import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { readError, useQuery } from "@markethall/graph-client";
import { ActionIcon, formatNumber, IconX } from "@markethall/ui";
import { MultiSelect, Select } from "@markethall/ui/forms";
import { useState } from "react";
import { graphql } from "../gql/index.js";
import type { ReportColumnFilterInput, ReportKind } from "../gql/graphql.js";
import classes from "./chooser.module.css";
import { columnLabel, valueInColumn } from "./report-words.js";
import type { ReportDefinition } from "./reports-page.js";

const ReportValuesQuery = graphql(`
  query ReportValues($input: ReportValuesInput!) {
    reportValues(input: $input) {
      value
      rowCount
    }
  }
`);

interface FilterChooserProps {
  definition: ReportDefinition;
  filters: readonly ReportColumnFilterInput[];
  onChange: (filters: readonly ReportColumnFilterInput[]) => void;
}

/** Which rows a report shows: for a column the values that it may have. */
export function FilterChooser({ definition, filters, onChange }: FilterChooserProps) {
  const { t } = useLingui();
  // A column stands here before a value is chosen; only then it is in the address.
  const [begun, setBegun] = useState<readonly string[]>([]);
  const names = [...new Set([...filters.map(({ column }) => column), ...begun])];
  const groupable = definition.columns.filter(({ isGroupable }) => isGroupable);
  const shown = names
    .map((name) => groupable.find((column) => column.name === name))
    .filter((column) => column !== undefined);

  function set(column: string, values: readonly string[]) {
    setBegun((known) => [...new Set([...known, column])]);
    const others = filters.filter((filter) => filter.column !== column);
    onChange(values.length > 0 ? [...others, { column, values: [...values] }] : others);
  }

  function remove(column: string) {
    setBegun((known) => known.filter((name) => name !== column));
    onChange(filters.filter((filter) => filter.column !== column));
  }

  return (
    <fieldset className={classes.chooser}>
      <legend className={classes.legend}>
        <Trans>Filters</Trans>
      </legend>
      <div className={classes.fields}>
        {shown.map((column) => (
          <ColumnFilter
            key={column.name}
            kind={definition.kind}
            column={column}
            values={filters.find((filter) => filter.column === column.name)?.values ?? []}
            onChange={(values) => set(column.name, values)}
            onRemove={() => remove(column.name)}
          />
        ))}
        <Select
          label={t`Add a filter`}
          placeholder={t`Choose a column`}
          data={groupable
            .filter(({ name }) => !names.includes(name))
            .map((column) => ({ value: column.name, label: columnLabel(column) }))}
          value={null}
          onChange={(name) => name !== null && setBegun((known) => [...known, name])}
        />
      </div>
    </fieldset>
  );
}

interface ColumnFilterProps {
  kind: ReportKind;
  column: ReportDefinition["columns"][number];
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
  onRemove: () => void;
}

function ColumnFilter({ kind, column, values, onChange, onRemove }: ColumnFilterProps) {
  const { t } = useLingui();
  const { data, error } = useQuery(ReportValuesQuery, {
    variables: { input: { kind, column: column.name } },
  });
  const label = columnLabel(column);
  const known = data?.reportValues ?? [];
  const missing = values.filter((value) => known.every((one) => one.value !== value));
  return (
    <div className={classes.filter}>
      <MultiSelect
        className={classes.values}
        label={label}
        placeholder={values.length === 0 ? t`Any` : ""}
        searchable
        hidePickedOptions
        error={error && readError(error)}
        data={[
          ...known.map(({ value, rowCount }) => ({
            value: keyOf(value),
            label: `${valueInColumn(column, value)} (${counted(rowCount)})`,
          })),
          ...missing.map((value) => ({ value: keyOf(value), label: valueInColumn(column, value) })),
        ]}
        value={values.map(keyOf)}
        onChange={(keys) => onChange(keys.map(valueOf))}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t`Remove the filter on ${label}`}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );

  function counted(rows: number): string {
    const count = formatNumber(rows);
    return t`${plural(rows, { one: `${count} row`, other: `${count} rows` })}`;
  }
}

/** An empty value would be no option at all. */
const keyOf = (value: string) => `=${value}`;
const valueOf = (key: string) => key.slice(1);
