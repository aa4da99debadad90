import { Trans, useLingui } from "@lingui/react/macro";
import { PortalLink, useAbilities, useLocation, useViewer } from "@markethall/contracts";
import { readError } from "@markethall/graph-client";
import { Button, Callout, FormErrors, TextInput } from "@markethall/ui";
import { FormStack, NumberInput, useForm } from "@markethall/ui/forms";
import { useState } from "react";
import { openCart } from "../cart/drawer-state.js";
import { useCartCommands } from "../cart/use-cart-commands.js";
import { initialValues, isParameter, parameterValues, type Parameter } from "./parameters.js";

interface SolutionFormProps {
  solutionId: string;
  parameters: readonly Parameter[];
}

/** Asks for what the bundle needs to know, and puts all of it into the cart. */
export function SolutionForm({ solutionId, parameters }: SolutionFormProps) {
  const { t } = useLingui();
  const { can } = useAbilities();
  const { addSolution, addingSolution } = useCartCommands();
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<Record<string, string | number>>({
    mode: "uncontrolled",
    initialValues: initialValues(parameters),
    validate: Object.fromEntries(
      parameters.map((parameter) => [parameter.name, isParameter(parameter)]),
    ),
  });

  async function submit(values: Record<string, string | number>) {
    setRefusal(null);
    const input = { solutionId, parameters: parameterValues(parameters, values) };
    const { data } = await addSolution({ variables: { input } });
    const result = data?.addSolutionToCart;
    if (result?.__typename === "AddSolutionToCartSuccess") openCart(true);
    else if (result) setRefusal(result.message);
  }

  return (
    <FormStack
      label={t`Set up the solution`}
      onSubmit={form.onSubmit((values) => void submit(values))}
    >
      {parameters.map(({ name, label, kind, required, min, max }) =>
        kind === "INTEGER" ? (
          <NumberInput
            key={form.key(name)}
            label={label}
            withAsterisk={required}
            allowDecimal={false}
            allowNegative={false}
            {...(min == null ? {} : { min })}
            {...(max == null ? {} : { max })}
            {...form.getInputProps(name)}
          />
        ) : (
          <TextInput
            key={form.key(name)}
            label={label}
            withAsterisk={required}
            {...form.getInputProps(name)}
          />
        ),
      )}
      <FormErrors messages={[refusal, addingSolution.error && readError(addingSolution.error)]} />
      {can("addSolutionToCart") ? (
        <Button type="submit" size="md" loading={addingSolution.loading}>
          <Trans>Add to cart</Trans>
        </Button>
      ) : (
        <WhyNot />
      )}
    </FormStack>
  );
}

function WhyNot() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { pathname } = useLocation();
  if (viewer !== null)
    return <Callout>{t`Buyers and administrators of a customer can order this.`}</Callout>;
  return (
    <Button
      component={PortalLink}
      to={`/v2c/sign-in?next=${encodeURIComponent(pathname)}`}
      size="md"
    >
      <Trans>Sign in to order</Trans>
    </Button>
  );
}
