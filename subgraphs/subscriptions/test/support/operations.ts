const previewFields = `credit { amount } charge { amount } net { amount } seatsAfter
  lines { type quantity amount { amount } servicePeriod { start end } chargedDays cycleDays purchases { quantity purchasedAt } } deletesScheduledChanges { kind }`;

export const PREVIEW = `mutation ($input: SubscriptionChangeInput!) { previewChange(input: $input) {
  __typename
  ... on PreviewChangeSuccess { preview { ${previewFields} } }
  ... on ChangeNotAllowedError { reason }
} }`;

export const CHANGE = `mutation ($input: SubscriptionChangeInput!) { changeSubscription(input: $input) {
  __typename
  ... on ChangeSubscriptionSuccess { subscription { status seatCount } preview { ${previewFields} } }
  ... on PriceChangedError { currentPreview { net { amount } } }
  ... on ChangeNotAllowedError { reason }
} }`;

export const SUBSCRIPTION = `query ($id: ID!) { cloudSubscription(id: $id) {
  status seatCount reducibleNow autoRenew startsAt endsAt cancellableUntil availableChanges
  unitPrice { amount currency } plan { id } cloudAccount { id }
  renewalPolicy { endOfTerm seatCount }
  renewalOptions { action unitPrice { amount } total { amount } }
  seatBatches { quantity open refundNow { amount } }
  scheduledChanges { kind seatCount }
  activity { kind actorName seatsBefore seatsAfter unitPrice { amount } term endOfTerm }
} }`;

export const CHECKOUT_PREVIEW = `query ($id: ID!, $coTermMonthEnd: Boolean!) { customer: _entities(representations: [{ __typename: "Customer", id: $id }]) {
  ... on Customer { cart { checkoutPreview(coTermMonthEnd: $coTermMonthEnd) {
    __typename
    ... on UserError { message }
    ... on CheckoutPreview {
      dueNow { amount currency } needsApproval approvalAbove { amount } missing { code fixPath }
      lines { unitAmount { amount } amount { amount } recurring { amount } chargedDays cycleDays nextChargeOn termEndsOn }
    }
  } } }
} }`;
