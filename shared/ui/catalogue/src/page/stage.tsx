import { Link, useSearchParams } from "@markethall/contracts";
import type { Specimen } from "../specimen.js";
import { lookAddress, type Look } from "./look.js";
import classes from "./catalogue.module.css";

interface StageProps {
  specimen: Specimen;
  look: Look;
}

/** A component: the state that the address names, or all of them one below the other. */
export function Stage({ specimen, look }: StageProps) {
  const [params] = useSearchParams();
  const { slug, title, use, states, alone = false } = specimen;
  const named = look.state === null ? undefined : states[look.state];
  const shown = Object.entries(states).filter(([name]) => (named ? name === look.state : !alone));
  if (look.isolated) {
    return (
      <div className={alone ? undefined : classes.isolated} data-stage={slug}>
        {shown.map(([name, show]) => (
          <section key={name} className={alone ? undefined : classes.state} aria-label={name}>
            {show()}
          </section>
        ))}
      </div>
    );
  }
  return (
    <>
      <header className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.use}>{use}</p>
        <ul className={classes.states} aria-label="States">
          {named && (
            <li>
              <Link to={lookAddress(slug, params, { state: null })}>all</Link>
            </li>
          )}
          {Object.keys(states).map((name) => (
            <li key={name}>
              <Link
                to={lookAddress(
                  slug,
                  params,
                  alone ? { state: name, isolated: "" } : { state: name },
                )}
                aria-current={name === look.state}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
        {alone && <p className={classes.use}>It takes the whole window: open one of its states.</p>}
      </header>
      {shown.map(([name, show]) => (
        <section key={name} aria-label={name}>
          <h2 className={classes.stateName}>
            <Link to={lookAddress(slug, params, { state: name, isolated: "" })}>{name}</Link>
          </h2>
          <div className={classes.state}>{show()}</div>
        </section>
      ))}
    </>
  );
}
