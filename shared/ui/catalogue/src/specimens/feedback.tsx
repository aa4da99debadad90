import {
  Button,
  Callout,
  EmptyState,
  ErrorState,
  FormErrors,
  IconPackage,
  LoadingState,
  Stack,
  useNotices,
} from "@markethall/ui";
import { useEffect } from "react";
import type { Specimen } from "../specimen.js";
import { LONG_NAME, nothing } from "./sample.js";

function Notices() {
  const notices = useNotices();
  useEffect(
    function sayBoth() {
      notices.done("Added to your cart.");
      notices.tell("Prices changed since you opened this page.");
    },
    [notices],
  );
  return <Button onClick={() => notices.done("Added to your cart.")}>Say it again</Button>;
}

export const feedback: readonly Specimen[] = [
  {
    slug: "empty-state",
    title: "Empty state",
    group: "Feedback",
    use: "Nothing here yet, and what to do about it.",
    covers: ["EmptyState"],
    states: {
      full: () => (
        <EmptyState
          title="No subscriptions yet"
          icon={<IconPackage size={22} />}
          action={<Button>Open the catalog</Button>}
        >
          What your company buys stands here, with its seats and its renewal.
        </EmptyState>
      ),
      "title alone": () => <EmptyState title="No orders match" />,
      "long text": () => <EmptyState title={LONG_NAME}>{LONG_NAME}</EmptyState>,
    },
  },
  {
    slug: "error-state",
    title: "Error state",
    group: "Feedback",
    use: "It did not work: what happened and the way on.",
    covers: ["ErrorState"],
    states: {
      full: () => <ErrorState message="Billing does not answer just now." onRetry={nothing} />,
      "other way on": () => (
        <ErrorState
          title="This order is not yours to see"
          message="Ask an administrator of your company."
          action={<Button variant="default">All orders</Button>}
        />
      ),
    },
  },
  {
    slug: "loading-state",
    title: "Loading state",
    group: "Feedback",
    use: "Grey shapes where the content will stand.",
    covers: ["LoadingState"],
    states: {
      page: () => <LoadingState rows={2} />,
      table: () => <LoadingState shape="table" rows={3} />,
      cards: () => <LoadingState shape="cards" rows={3} />,
      text: () => <LoadingState shape="text" rows={3} />,
    },
  },
  {
    slug: "callout",
    title: "Callout",
    group: "Feedback",
    use: "Something worth knowing, beside what it concerns.",
    covers: ["Callout", "FormErrors"],
    states: {
      full: () => (
        <Stack>
          <Callout title="Prices change in August">
            Subscriptions keep theirs until they renew.
          </Callout>
          <Callout tone="good">Everything is in order.</Callout>
          <Callout tone="warn" action={<Button variant="default">Review</Button>}>
            Three customers cannot order yet.
          </Callout>
          <Callout tone="bad" title="This order is stuck">
            The vendor refused it twice.
          </Callout>
        </Stack>
      ),
      "form errors": () => (
        <FormErrors messages={["Enter a purchase order.", null, "The cart is empty."]} />
      ),
      "long text": () => <Callout title={LONG_NAME}>{LONG_NAME}</Callout>,
    },
  },
  {
    slug: "notices",
    title: "Notices",
    group: "Feedback",
    use: "Says for some seconds that something was done.",
    covers: ["useNotices"],
    alone: true,
    states: { full: () => <Notices /> },
  },
];
