import { encode } from 'uqr';

interface QrCodeProps {
  readonly text: string;
  /** What is in it, for whoever hears the page. */
  readonly label: string;
  readonly size?: number;
}

/** A picture that cameras read: dark on light in every colour scheme, since not all of them read the other way round. */
export function QrCode({ text, label, size = 208 }: QrCodeProps) {
  const { data, size: squares } = encode(text, { ecc: 'M', border: 2 });
  const dark = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${squares} ${squares}`}
      shapeRendering="crispEdges"
    >
      <rect width={squares} height={squares} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
