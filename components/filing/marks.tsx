/** A tick for what is done, a broken line for what is not; the word stands beside it. */
export function Mark({ done }: { done: boolean }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path
        d={done ? 'm2 7.5 3.2 3.2L12 3.5' : 'M3 7h8'}
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1.8"
        strokeDasharray={done ? undefined : '2 1.5'}
      />
    </svg>
  );
}
