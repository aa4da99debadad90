import * as ui from "@markethall/ui";
import type { ComponentType } from "react";
import type { Specimen } from "../specimen.js";
import classes from "./foundations.module.css";

const { ActionIcon, Anchor, Button, Group, IconDownload, IconPlus, IconTrash, Loader } = ui;
const { SimpleGrid, Skeleton, Stack, Text, Title, UnstyledButton, VisuallyHidden } = ui;

const roles = {
  surface: ["surface", "canvas", "sunken", "line", "line-strong", "field-line"],
  text: ["ink", "muted", "faint"],
  meaning: ["good", "warn", "bad", "note", "quiet"],
  tints: ["good-tint", "warn-tint", "bad-tint", "note-tint", "quiet-tint"],
  brand: [
    "brand-fill",
    "brand-on-fill",
    "brand-text",
    "brand-tint",
    "brand-tint-strong",
    "brand-line",
  ],
};

function Swatches({ names }: { names: readonly string[] }) {
  return (
    <ul className={classes.swatches}>
      {names.map((name) => (
        <li key={name}>
          <span className={classes.swatch} data-role={name} aria-hidden />
          {name}
        </li>
      ))}
    </ul>
  );
}

function isIcon(entry: [string, unknown]): entry is [string, ComponentType<{ size: number }>] {
  return /^Icon[A-Z]/.test(entry[0]);
}
const icons = Object.entries<unknown>(ui).filter(isIcon);

export const foundations: readonly Specimen[] = [
  {
    slug: "colours",
    title: "Colours",
    group: "Foundations",
    use: "Roles, not shades: a page names what a colour means, and the brand and the appearance say what it is.",
    covers: ["UiProvider"],
    states: Object.fromEntries(
      Object.entries(roles).map(([name, names]) => [name, () => <Swatches names={names} />]),
    ),
  },
  {
    slug: "type",
    title: "Type",
    group: "Foundations",
    use: "Inter, which comes along. Headings of pages and sections come from their components.",
    covers: ["Text", "Title", "VisuallyHidden"],
    states: {
      headings: () => (
        <Stack gap="xs">
          <Title order={1}>What is worth a page</Title>
          <Title order={2}>What is worth a section</Title>
          <Title order={3}>What is worth a card</Title>
        </Stack>
      ),
      text: () => (
        <Stack gap="xs">
          <Text size="lg">Large: 0123456789, AVAil rgßñé</Text>
          <Text>Medium: 0123456789, AVAil rgßñé</Text>
          <Text size="sm">Small: 0123456789, AVAil rgßñé</Text>
          <Text size="xs" c="dimmed">
            Extra small and dimmed: 0123456789, AVAil rgßñé
          </Text>
          <VisuallyHidden>Only read out</VisuallyHidden>
        </Stack>
      ),
    },
  },
  {
    slug: "icons",
    title: "Icons",
    group: "Foundations",
    use: "Beside a word, or alone on a button that says its name to screen readers.",
    covers: icons.map(([name]) => name),
    states: {
      full: () => (
        <ul className={classes.icons}>
          {icons.map(([name, Icon]) => (
            <li key={name} title={name}>
              <Icon size={20} />
            </li>
          ))}
        </ul>
      ),
    },
  },
  {
    slug: "buttons",
    title: "Buttons and links",
    group: "Foundations",
    use: "One filled button to a page: its main deed. Others have an edge.",
    covers: ["ActionIcon", "Anchor", "Button", "CopyButton", "Group", "UnstyledButton"],
    states: {
      full: () => (
        <Group>
          <Button>Add to cart</Button>
          <Button variant="default">Export</Button>
          <Button variant="light">Compare</Button>
          <Button variant="subtle">Reset</Button>
          <Button color="red.8">Cancel subscription</Button>
          <Anchor href="#here">A link</Anchor>
          <UnstyledButton>Only text</UnstyledButton>
        </Group>
      ),
      "with icons": () => (
        <Group>
          <Button leftSection={<IconPlus size={16} aria-hidden />}>Add user</Button>
          <ActionIcon variant="default" size={36} aria-label="Download">
            <IconDownload size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label="Remove">
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
          <ui.CopyButton value="O-10042">
            {({ copy, copied }) => (
              <Button variant="default" onClick={copy}>
                {copied ? "Copied" : "Copy"}
              </Button>
            )}
          </ui.CopyButton>
        </Group>
      ),
      disabled: () => (
        <Group>
          <Button disabled>Add to cart</Button>
          <Button variant="default" disabled>
            Export
          </Button>
        </Group>
      ),
      loading: () => (
        <Group>
          <Button loading>Add to cart</Button>
          <Button variant="default" loading>
            Export
          </Button>
        </Group>
      ),
    },
  },
  {
    slug: "arrangement",
    title: "Arrangement and waiting",
    group: "Foundations",
    use: "Things in a line, a column or a grid; grey shapes where they will stand.",
    covers: ["SimpleGrid", "Stack", "Skeleton", "Loader"],
    states: {
      grid: () => (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {["First", "Second", "Third"].map((name) => (
            <Text key={name} className={classes.cell}>
              {name}
            </Text>
          ))}
        </SimpleGrid>
      ),
      loading: () => (
        <Stack>
          <Skeleton height={16} width="40%" />
          <Skeleton height={16} width="70%" />
          <Loader size="sm" aria-label="Loading" />
        </Stack>
      ),
    },
  },
];
