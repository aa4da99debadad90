import { Trans, useLingui } from "@lingui/react/macro";
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
import { changeTitles } from "./change-names.js";
import { ChangeConsequences } from "./change-consequences.js";
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

/** A change with its exact money before it is made; what is confirmed is what was shown. */
export function ChangeDialog({ subscription, kind, endOfTerm, onClose }: ChangeDialogProps) {
  const { t } = useLingui();
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
      notices.done(preview.needsApproval ? t`Sent for approval.` : t`The subscription is changed.`);
      onClose();
    } else if (result) setRefusal(result.message);
  }

  return (
    <Modal opened onClose={onClose} title={t(changeTitles[kind])} size="lg">
      <div className={classes.content}>
        {kind === "CHANGE_SEATS" && (
          <div className={classes.fields}>
            <NumberInput
              label={t`Seats`}
              description={<SeatHint subscription={subscription} />}
              min={1}
              allowDecimal={false}
              value={seats}
              onChange={(value) => setSeats(Number(value) || 0)}
              data-autofocus
            />
            {subscription.endsAt != null && (
              <SegmentedControl
                aria-label={t({ message: "When", context: "time of a change" })}
                data={[
                  { value: "NOW", label: t({ message: "Now", context: "time of a change" }) },
                  {
                    value: "AT_RENEWAL",
                    label: t({ message: "At the renewal", context: "time of a change" }),
                  },
                ]}
                value={timing}
                onChange={(value) => setTiming(value as ChangeTiming)}
              />
            )}
          </div>
        )}
        <ChangeConsequences subscription={subscription} kind={kind} />
        <PreviewedMoney preview={preview} loading={loading} />
        <FormErrors messages={[problem, refusal, error ? readError(error) : null]} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose} disabled={saving}>
            <Trans>Keep as it is</Trans>
          </Button>
          <Button
            {...(kind === "CANCEL" ? { color: "red.8" } : {})}
            onClick={() => void handleConfirm()}
            disabled={!preview || problem !== null}
            loading={saving}
          >
            {t(changeTitles[kind])}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** How many there are now, and what of them can be given back. */
function SeatHint({ subscription }: { subscription: Subscription }) {
  const { seatCount, reducibleNow } = subscription;
  return reducibleNow == null || reducibleNow === 0 ? (
    <Trans>{seatCount} now. Seats can be added at any time and given back at the renewal.</Trans>
  ) : (
    <Trans>
      {seatCount} now, of which {reducibleNow} can be given back today.
    </Trans>
  );
}
