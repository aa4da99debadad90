import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Checkbox, Popover, SegmentedControl } from "@mantine/core";
import { IconAdjustments, IconChevronDown, IconChevronUp } from "../icons.js";
import { said } from "../values/said.js";
import { type Density, densities, useDensity } from "./density.js";
import classes from "./display-menu.module.css";
import type { ResourceColumn } from "./resource-table.js";
import { moved } from "./table-address.js";

interface DisplayMenuProps<Row> {
  view: {
    readonly offered: readonly ResourceColumn<Row>[];
    readonly chosen: readonly string[];
    readonly choose: (ids: readonly string[]) => void;
  };
}

/** How a table looks: which columns, in which order (of this view), and how dense (in this browser, all tables). */
export function DisplayMenu<Row>({ view: { offered, chosen, choose } }: DisplayMenuProps<Row>) {
  const { t } = useLingui();
  const [density, setDensity] = useDensity();
  const names: Readonly<Record<Density, string>> = {
    comfortable: t({ message: "Comfortable", context: "density" }),
    compact: t({ message: "Compact", context: "density" }),
  };
  const shown = chosen.flatMap((id) => offered.find((column) => column.id === id) ?? []);
  const hidden = offered.filter(({ id }) => !chosen.includes(id));
  const [first] = offered;

  function handleToggle(id: string) {
    choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  }

  return (
    <Popover position="bottom-end" width={300} shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconAdjustments size={16} aria-hidden />}>
          <Trans context="how a table looks">Display</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Display`}>
        <div className={classes.heading}>
          <Trans>Rows of all tables</Trans>
        </div>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t`Density`}
          data={densities.map((value) => ({ value, label: names[value] }))}
          value={density}
          onChange={(value) => setDensity(value as Density)}
        />
        <div className={classes.heading}>
          <Trans>Columns</Trans>
        </div>
        <ul className={classes.columns}>
          {[...shown, ...hidden].map(({ id, header }) => {
            const name = said(header);
            const place = chosen.indexOf(id);
            return (
              <li key={id} className={classes.column}>
                <Checkbox
                  className={classes.name}
                  label={name}
                  size="xs"
                  checked={place >= 0}
                  disabled={id === first?.id}
                  onChange={() => handleToggle(id)}
                />
                {place >= 0 && (
                  <>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size="sm"
                      aria-label={t`Move ${name} up`}
                      disabled={place === 0}
                      onClick={() => choose(moved(chosen, id, -1))}
                    >
                      <IconChevronUp size={14} aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size="sm"
                      aria-label={t`Move ${name} down`}
                      disabled={place === chosen.length - 1}
                      onClick={() => choose(moved(chosen, id, 1))}
                    >
                      <IconChevronDown size={14} aria-hidden />
                    </ActionIcon>
                  </>
                )}
              </li>
            );
          })}
        </ul>
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => choose(offered.filter(({ optional }) => !optional).map(({ id }) => id))}
        >
          <Trans>Usual columns</Trans>
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
