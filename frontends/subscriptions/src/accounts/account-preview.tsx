import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink } from "@markethall/contracts";
import { Button, Callout, CopyField, DateText, Facts, StatusBadge } from "@markethall/ui";
import { DetailBody, DetailDrawer } from "@markethall/ui/overlays";
import { useState } from "react";
import type { Account } from "./account-columns.js";
import { statusNames } from "./account-status.js";

interface AccountPreviewProps {
  /** Null while none is looked at. */
  account: Account | null;
  onClose: () => void;
}

/** A cloud account beside the list that it is in. */
export function AccountPreview({ account, onClose }: AccountPreviewProps) {
  const { t } = useLingui();
  const [shown, setShown] = useState(account);
  // While the drawer slides away it still shows what it showed.
  if (account !== null && account !== shown) setShown(account);
  return (
    <DetailDrawer opened={account !== null} onClose={onClose} title={t`Cloud account`}>
      {shown !== null && (
        <DetailBody
          title={shown.name}
          beside={<StatusBadge status={shown.status} label={t(statusNames[shown.status])} />}
          lead={shown.vendor.name}
        >
          {shown.stuckBecause != null && (
            <Callout tone="warn" title={t`Setting it up is held up`}>
              {shown.stuckBecause}
            </Callout>
          )}
          <Facts
            items={[
              {
                label: t`Vendor's id`,
                value: shown.externalId ? (
                  <CopyField label={t`Vendor's id`} value={shown.externalId} />
                ) : (
                  "—"
                ),
              },
              { label: t`Since`, value: <DateText value={shown.createdAt} show="time" /> },
            ]}
          />
          <Button
            component={PortalLink}
            to={`/v2c/subscriptions?vendor=${shown.vendor.id}`}
            variant="default"
          >
            <Trans>Subscriptions of this vendor</Trans>
          </Button>
        </DetailBody>
      )}
    </DetailDrawer>
  );
}
