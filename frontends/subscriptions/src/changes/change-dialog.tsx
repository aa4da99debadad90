import { useLingui } from "@lingui/react/macro";
import { readError, useMutation } from "@markethall/graph-client";
import { useNotices } from "@markethall/ui";
import { ConfirmConsequences } from "@markethall/ui/overlays";
import { useState } from "react";
import type {
  ChangeKind,
  ChangeTiming,
  EndOfTermAction,
  SubscriptionChangeInput,
} from "../gql/graphql.js";
import type { Subscription } from "../subscription/subscription-facts.js";
import { endsSomething, useChangeConsequences } from "./change-consequences.js";
import { changeTitles } from "./change-names.js";
import { ChangeSubscription } from "./change.mutations.js";
import { PreviewedMoney } from "./previewed-money.js";
import { SeatChoice } from "./seat-choice.js";
import { usePreview } from "./use-preview.js";

interface ChangeDialogProps {
  subscription: Subscription;
  kind: ChangeKind;
  /** The choice, where the renewal is set. */
  endOfTerm?: EndOfTermAction;
  onClose: () => void;
}

/** A change with what it does to whom and its exact money before it is made; what is confirmed is what was shown. */
export function ChangeDialog({ subscription, kind, endOfTerm, onClose }: ChangeDialogProps) {
  const { t } = useLingui();
  const notices = useNotices();
  const [seats, setSeats] = useState(subscription.seatCount ?? 0);
  const [timing, setTiming] = useState<ChangeTiming>("NOW");
  const [refusal, setRefusal] = useState<string | null>(null);
  const ofSeats = kind === "CHANGE_SEATS";
  const unchanged = ofSeats && seats === subscription.seatCount;
  const input: SubscriptionChangeInput = {
    subscriptionId: subscription.id,
    kind,
    timing: ofSeats ? timing : "NOW",
    ...(ofSeats && { seatCount: seats }),
    ...(endOfTerm && { endOfTerm, autoRenew: endOfTerm === "RENEW" }),
  };
  const consequences = useChangeConsequences(subscription, input);
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
    <ConfirmConsequences
      opened
      onClose={onClose}
      onConfirm={() => void handleConfirm()}
      title={t(changeTitles[kind])}
      choice={
        ofSeats && (
          <SeatChoice
            subscription={subscription}
            seats={seats}
            timing={timing}
            onSeats={setSeats}
            onTiming={setTiming}
          />
        )
      }
      consequences={unchanged ? [] : consequences}
      confirmLabel={t(changeTitles[kind])}
      dangerous={endsSomething(subscription, input)}
      busy={saving}
      disabled={!preview || problem !== null}
      problem={problem ?? refusal ?? (error ? readError(error) : null)}
      wide
    >
      <PreviewedMoney preview={preview} loading={loading} />
    </ConfirmConsequences>
  );
}
