import { useSession } from "@markethall/contracts";
import type { ReportsHome } from "./report-address.js";

/** Where the reports are for who looks at them: staff read them in the console, with all customers in them. */
export function useReportsHome(): ReportsHome {
  return useSession().audience === "console" ? "/console/reports" : "/v2c/reports";
}
