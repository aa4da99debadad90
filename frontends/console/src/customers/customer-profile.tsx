import { Trans, useLingui } from "@lingui/react/macro";
import { useAbilities } from "@markethall/contracts";
import { Button, Facts, Section, useDisclosure } from "@markethall/ui";
import { countryName } from "./country.js";
import type { CustomerOnPage } from "./customer-page.js";
import { EditCustomerDialog } from "./edit-customer-dialog.js";
import classes from "./customer-page.module.css";

/** Who the customer is; staff may correct it. */
export function CustomerProfile({ customer }: { customer: CustomerOnPage }) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const [editing, edition] = useDisclosure(false);
  const { name, number, reference, taxId, country, address } = customer;
  return (
    <Section
      title={t`Profile`}
      actions={
        can("updateCustomer") && (
          <Button size="xs" variant="default" onClick={edition.open}>
            <Trans>Edit profile</Trans>
          </Button>
        )
      }
    >
      <Facts
        items={[
          { label: t`Name`, value: name },
          { label: t`Number`, value: number },
          ...(reference === null ? [] : [{ label: t`Reference`, value: reference }]),
          ...(taxId === null ? [] : [{ label: t`Tax id`, value: taxId }]),
          {
            label: t`Address`,
            value: address ? (
              <address className={classes.address}>{linesOf(address).join("\n")}</address>
            ) : country ? (
              countryName(country)
            ) : (
              "—"
            ),
          },
        ]}
      />
      <EditCustomerDialog customer={customer} opened={editing} onClose={edition.close} />
    </Section>
  );
}

function linesOf(address: NonNullable<CustomerOnPage["address"]>): string[] {
  const { line1, line2, city, region, postalCode, country } = address;
  const place = [city, region, postalCode].filter(Boolean).join(", ");
  return [line1, line2 ?? "", place, countryName(country)].filter((line) => line !== "");
}
