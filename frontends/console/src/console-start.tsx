import { Navigate, useAbilities } from "@markethall/contracts";

/** Where staff begin: at what waits for them, or at the customers if nothing can; the platform's at the resellers. */
export function ConsoleStart() {
  const { can } = useAbilities();
  if (can("approvalRequests")) return <Navigate to="/console/approvals" replace />;
  return <Navigate to={can("resellers") ? "/console/resellers" : "/console/customers"} replace />;
}
