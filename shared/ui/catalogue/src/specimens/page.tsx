import {
  Button,
  Facts,
  FilterBar,
  Money,
  PageHeader,
  SearchField,
  Section,
  StatusBadge,
} from "@markethall/ui";
import { Select } from "@markethall/ui/forms";
import type { Specimen } from "../specimen.js";
import { LONG_NAME, nothing, usd } from "./sample.js";

const crumbs = [
  { label: "Customers", to: "/elsewhere/customers" },
  { label: "Contoso Bakery", to: "/elsewhere/customers/1" },
];
const statuses = <Select aria-label="Status" placeholder="Status" data={["Active", "Closed"]} />;

export const pageParts: readonly Specimen[] = [
  {
    slug: "page-header",
    title: "Page header",
    group: "Page",
    use: "First on each page: where one is, what this is, and what can be done here.",
    covers: ["PageHeader"],
    states: {
      "title alone": () => <PageHeader title="Orders" />,
      full: () => (
        <PageHeader
          title="Order O-10042"
          badge={<StatusBadge status="PENDING_APPROVAL" />}
          lead="Placed by Leo Brandt for Contoso Bakery."
          crumbs={crumbs}
          actions={
            <>
              <Button variant="default">Reject</Button>
              <Button>Approve</Button>
            </>
          }
        />
      ),
      "long text": () => (
        <PageHeader title={LONG_NAME} crumbs={crumbs} actions={<Button>Invite user</Button>} />
      ),
    },
  },
  {
    slug: "section",
    title: "Section",
    group: "Page",
    use: "A part of a page under a heading of its own; bare around a table.",
    covers: ["Section"],
    states: {
      full: () => (
        <Section
          title="Spend"
          lead="By vendor, since January."
          actions={<Button variant="default">Export</Button>}
        >
          What stands in a section.
        </Section>
      ),
      "no title": () => <Section>What stands in a section.</Section>,
      bare: () => (
        <Section title="Orders" bare>
          What brings its own edge.
        </Section>
      ),
    },
  },
  {
    slug: "facts",
    title: "Facts",
    group: "Page",
    use: "What identifies a thing, as name and value.",
    covers: ["Facts"],
    states: {
      full: () => (
        <Facts
          items={[
            { label: "Customer", value: "Contoso Bakery" },
            { label: "Purchase order", value: "PO-2026-117" },
            { label: "Total", value: <Money value={usd("1249.00")} /> },
            { label: "Reseller", value: <Money value={null} /> },
          ]}
        />
      ),
      "long text": () => (
        <Facts items={[{ label: LONG_NAME, value: LONG_NAME.replaceAll(" ", "") }]} />
      ),
    },
  },
  {
    slug: "filter-bar",
    title: "Filter bar",
    group: "Page",
    use: "Search and filters above a list.",
    covers: ["FilterBar", "SearchField"],
    states: {
      full: () => (
        <FilterBar>
          <SearchField label="Search orders" value="" onChange={nothing} />
          {statuses}
        </FilterBar>
      ),
      "with a key": () => (
        <FilterBar>
          <SearchField label="Search orders" value="" onChange={nothing} shortcut="/" />
        </FilterBar>
      ),
      searched: () => (
        <FilterBar>
          <SearchField label="Search orders by customer" value="Contoso" onChange={nothing} />
          {statuses}
          <Button variant="subtle">Reset</Button>
        </FilterBar>
      ),
    },
  },
];
