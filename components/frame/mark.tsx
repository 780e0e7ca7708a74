/** The mark: a key whose bit goes on after the bow. */
export function Mark() {
  return (
    <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">
      <rect x="0" y="5" width="11" height="4" fill="var(--ink)" />
      <path d="M11 7h12" stroke="var(--ink)" strokeWidth="1.5" />
      <path d="M11.75 0v14" stroke="var(--ink)" strokeWidth="1.5" />
      <path d="M24.25 2v10" stroke="var(--ink)" strokeWidth="2.5" />
    </svg>
  );
}
