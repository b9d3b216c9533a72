/** The sign of the house: five in a ring. */
export function Mark({ size = 30 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0b6b5e" />
      <g fill="#fff">
        <circle cx="16" cy="8.2" r="3" />
        <circle cx="23.4" cy="13.6" r="3" />
        <circle cx="20.6" cy="22.3" r="3" />
        <circle cx="11.4" cy="22.3" r="3" />
        <circle cx="8.6" cy="13.6" r="3" />
      </g>
    </svg>
  );
}
