import { readError, useMutation } from "@markethall/graph-client";
import { Button, FormErrors, useNotices } from "@markethall/ui";
import { NumberInput, SegmentedControl } from "@markethall/ui/forms";
import { Modal } from "@markethall/ui/overlays";
import { useState } from "react";
import type {
  ChangeKind,
  ChangeTiming,
  EndOfTermAction,
  SubscriptionChangeInput,
} from "../gql/graphql.js";
import type { Subscription } from "../subscription/subscription-facts.js";
import { ChangeSubscription } from "./change.mutations.js";
import { PreviewedMoney } from "./previewed-money.js";
import { usePreview } from "./use-preview.js";
import classes from "./change-dialog.module.css";

interface ChangeDialogProps {
  subscription: Subscription;
  kind: ChangeKind;
  /** The choice, where the renewal is set. */
  endOfTerm?: EndOfTermAction;
  onClose: () => void;
}

const titles: Partial<Record<ChangeKind, string>> = {
  CHANGE_SEATS: "Change seats",
  CANCEL: "Cancel the subscription",
  SUSPEND: "Suspend the subscription",
  RESUME: "Resume the subscription",
  SET_RENEWAL: "Change what happens at the end of the term",
};

/** A change with its exact money before it is made; what is confirmed is what was shown. */
export function ChangeDialog({ subscription, kind, endOfTerm, onClose }: ChangeDialogProps) {
  const notices = useNotices();
  const [seats, setSeats] = useState(subscription.seatCount ?? 0);
  const [timing, setTiming] = useState<ChangeTiming>("NOW");
  const [refusal, setRefusal] = useState<string | null>(null);
  const unchanged = kind === "CHANGE_SEATS" && seats === subscription.seatCount;
  const input: SubscriptionChangeInput = {
    subscriptionId: subscription.id,
    kind,
    timing: kind === "CHANGE_SEATS" ? timing : "NOW",
    ...(kind === "CHANGE_SEATS" && { seatCount: seats }),
    ...(endOfTerm && { endOfTerm, autoRenew: endOfTerm === "RENEW" }),
  };
  const { preview, problem, loading } = usePreview(unchanged ? null : input);
  const [change, { loading: saving, error }] = useMutation(ChangeSubscription, {
    refetchQueries: ["SubscriptionPage"],
  });

  async function handleConfirm() {
    if (!preview) return;
    const { data } = await change({
      variables: { input: { ...input, expectedNet: preview.net.amount } },
    });
    const result = data?.changeSubscription;
    if (result?.__typename === "ChangeSubscriptionSuccess") {
      notices.done(preview.needsApproval ? "Sent for approval." : "The subscription is changed.");
      onClose();
    } else if (result) setRefusal(result.message);
  }

  return (
    <Modal opened onClose={onClose} title={titles[kind]} size="lg">
      <div className={classes.content}>
        {kind === "CHANGE_SEATS" && (
          <div className={classes.fields}>
            <NumberInput
              label="Seats"
              description={seatHint(subscription)}
              min={1}
              allowDecimal={false}
              value={seats}
              onChange={(value) => setSeats(Number(value) || 0)}
              data-autofocus
            />
            {subscription.endsAt != null && (
              <SegmentedControl
                aria-label="When"
                data={[
                  { value: "NOW", label: "Now" },
                  { value: "AT_RENEWAL", label: "At the renewal" },
                ]}
                value={timing}
                onChange={(value) => setTiming(value as ChangeTiming)}
              />
            )}
          </div>
        )}
        <PreviewedMoney preview={preview} loading={loading} />
        <FormErrors messages={[problem, refusal, error ? readError(error) : null]} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose} disabled={saving}>
            Keep as it is
          </Button>
          <Button
            {...(kind === "CANCEL" ? { color: "red.8" } : {})}
            onClick={() => void handleConfirm()}
            disabled={!preview || problem !== null}
            loading={saving}
          >
            {titles[kind]}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function seatHint({ seatCount, reducibleNow }: Subscription): string {
  return reducibleNow == null || reducibleNow === 0
    ? `${seatCount} now. Seats can be added at any time and given back at the renewal.`
    : `${seatCount} now, of which ${reducibleNow} can be given back today.`;
}
