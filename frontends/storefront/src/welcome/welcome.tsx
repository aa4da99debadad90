import { lazy, Suspense, useEffect } from "react";
import type { GetStarted_CustomerFragment } from "../gql/graphql.js";

const getStarted = () => import("./get-started.js");
const GetStarted = lazy(async () => ({ default: (await getStarted()).GetStarted }));

interface WelcomeProps {
  /** Null until it is known. */
  customer: GetStarted_CustomerFragment | null;
  onOver: () => void;
}

/** The first steps of a company that has nothing yet; gone for good with its first subscription. */
export function Welcome({ customer, onOver }: WelcomeProps) {
  const started = (customer?.subscriptions?.totalCount ?? 0) > 0;
  // On its way together with the facts, so that both are there at once.
  useEffect(() => void getStarted(), []);
  useEffect(() => {
    if (started) onOver();
  }, [started, onOver]);
  if (customer === null || started) return null;
  return (
    <Suspense>
      <GetStarted customer={customer} onHide={onOver} />
    </Suspense>
  );
}
