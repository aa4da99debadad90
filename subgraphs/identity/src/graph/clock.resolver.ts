import { PLATFORM_TENANT } from "@markethall/auth";
import { type Context, InvalidInputError, refuse } from "@markethall/graph";
import type { Clock } from "@markethall/result";
import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { BusinessClock } from "./agreements.types.js";
import { SetBusinessClockInput } from "./settings.inputs.js";
import { SetBusinessClockResult, SetBusinessClockSuccess } from "./settings.results.js";

/** As far as the clock may be set from now: ten years are more than any term. */
const FURTHEST_MS = 10 * 366 * 24 * 60 * 60 * 1000;

@Resolver(() => BusinessClock)
export class ClockResolver {
  constructor(
    private readonly testMode: boolean,
    private readonly realTime: Clock,
  ) {}

  @Query(() => BusinessClock, { description: "The time by which all rules go." })
  businessClock(@Ctx() ctx: Context): BusinessClock {
    return Object.assign(new BusinessClock(), { now: ctx.now, testMode: this.testMode });
  }

  @Mutation(() => SetBusinessClockResult, {
    description: "Sets the time by which all rules go; in test mode only.",
  })
  async setBusinessClock(
    @Ctx() ctx: Context,
    @Arg("input", () => SetBusinessClockInput, { description: "The new time." })
    input: SetBusinessClockInput,
  ): Promise<typeof SetBusinessClockResult> {
    if (!this.testMode)
      return refuse(InvalidInputError, "The clock cannot be set here.", { field: "now" });
    const real = this.realTime.now().getTime();
    const offsetMs = input.now == null ? 0 : input.now.getTime() - real;
    if (Math.abs(offsetMs) > FURTHEST_MS)
      return refuse(InvalidInputError, "This is too far away.", { field: "now" });
    await ctx.mutate(
      "setBusinessClock",
      input,
      (tx) => tx.query("select events.set_clock_offset($1)", [offsetMs]).then(() => ({ ok: true })),
      { tenant: { resellerId: PLATFORM_TENANT, customerId: null } },
    );
    const businessClock = Object.assign(new BusinessClock(), {
      now: new Date(real + offsetMs),
      testMode: true,
    });
    return Object.assign(new SetBusinessClockSuccess(), { businessClock });
  }
}
