import { connectionTypes } from "@markethall/graph";
import { ApiClient, AuditEvent } from "./agreements.types.js";
import { Customer } from "./customer.types.js";
import { Reseller } from "./reseller.types.js";
import { User } from "./user.types.js";

export const { Connection: ResellerConnection } = connectionTypes(() => Reseller, "Reseller");
export const { Connection: CustomerConnection } = connectionTypes(() => Customer, "Customer");
export const { Connection: UserConnection } = connectionTypes(() => User, "User");
export const { Connection: ApiClientConnection } = connectionTypes(() => ApiClient, "ApiClient");
export const { Connection: AuditEventConnection } = connectionTypes(() => AuditEvent, "AuditEvent");
