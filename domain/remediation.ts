type Depending = { id: string; dependsOn: readonly string[] };

/** A task of a starting list. Title: message `remediation.<id>`. Dependencies are ids of the same list. */
export type StartingTask = { id: string; dependsOn: readonly string[] };

/** For "a former employee's credential still works": stop it, find what else works, see what was done, keep it from happening again. */
export const FORMER_EMPLOYEE_CREDENTIAL: readonly StartingTask[] = [
  { id: 'preserve-logs', dependsOn: [] },
  { id: 'revoke-credential', dependsOn: [] },
  { id: 'prove-revocation', dependsOn: ['revoke-credential'] },
  { id: 'end-sessions', dependsOn: ['revoke-credential'] },
  { id: 'list-credentials', dependsOn: [] },
  { id: 'revoke-others', dependsOn: ['list-credentials'] },
  { id: 'trace-use', dependsOn: ['preserve-logs'] },
  { id: 'find-footholds', dependsOn: ['trace-use'] },
  { id: 'compare-leavers', dependsOn: ['list-credentials'] },
  { id: 'move-keys', dependsOn: ['revoke-credential'] },
  { id: 'shorten-lifetimes', dependsOn: ['move-keys'] },
  { id: 'change-offboarding', dependsOn: ['compare-leavers'] },
  { id: 'alert-leavers', dependsOn: ['compare-leavers'] },
  { id: 'independent-check', dependsOn: ['prove-revocation', 'end-sessions', 'revoke-others', 'find-footholds'] },
];

/**
 * A circle among dependencies, as the ids on it in order (the first one again waits for the last), or null. Dependencies on
 * tasks that are not in the list cannot close a circle and are passed over.
 */
export function dependencyCircle(tasks: readonly Depending[]): string[] | null {
  const dependsOn = new Map(tasks.map((task) => [task.id, task.dependsOn]));
  const clear = new Set<string>();
  for (const { id: start } of tasks) {
    // A set keeps the order of the path and answers at once whether an id is on it.
    const path = new Set<string>();
    const steps = clear.has(start) ? [] : [{ id: start, next: 0 }];
    for (let step = steps.at(-1); step !== undefined; step = steps.at(-1)) {
      path.add(step.id);
      const next = dependsOn.get(step.id)?.[step.next];
      step.next += 1;
      if (next === undefined) {
        clear.add(step.id);
        path.delete(step.id);
        steps.pop();
      } else if (path.has(next)) return [...path].slice([...path].indexOf(next));
      else if (!clear.has(next)) steps.push({ id: next, next: 0 });
    }
  }
  return null;
}

/** What a task still waits for: dependencies in the list that are not done, in the order of its own list. */
export const waitsFor = (task: Depending, tasks: readonly { id: string; doneAt: string | null }[]): string[] =>
  task.dependsOn.filter((id) => tasks.some((other) => other.id === id && other.doneAt === null));
