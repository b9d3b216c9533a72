import type { ReactNode } from 'react';

/*
 * The few signs that the page uses, drawn on a grid of 24 with one stroke. A library of icons brings five thousand and
 * 90 MB for two dozen.
 */

interface IconProps {
  readonly size?: number;
}

function icon(children: ReactNode) {
  return function Icon({ size = 20 }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {children}
      </svg>
    );
  };
}

export const IconSun = icon(
  <>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4" />
  </>,
);
export const IconMoon = icon(<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z" />);
export const IconUser = icon(
  <>
    <circle cx="12" cy="8" r="4" />
    <path d="M4.5 20.5c1-4 4-6 7.5-6s6.5 2 7.5 6" />
  </>,
);
export const IconSignOut = icon(<path d="M14 4h-8v16h8M10 12h11M17.5 8.5l3.5 3.5-3.5 3.5" />);
export const IconAlert = icon(<path d="M12 3.5 2.5 20h19zM12 10v4.5M12 17.3v.2" />);
export const IconInfo = icon(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 11v5.5M12 7.7v.2" />
  </>,
);
export const IconHelp = icon(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="M9.3 9.5a2.7 2.7 0 1 1 4 2.4c-.9.5-1.3 1-1.3 2M12 16.9v.2" />
  </>,
);
export const IconInbox = icon(<path d="M3.5 13.5 6.5 5h11l3 8.5V19h-17zM3.5 13.5H9a3 3 0 0 0 6 0h5.5" />);
export const IconCheck = icon(<path d="m4.5 12.5 5 5 10-11" />);
export const IconCross = icon(<path d="m6 6 12 12M18 6 6 18" />);
export const IconReplay = icon(<path d="M4 12a8 8 0 1 0 2.6-5.9M4 4v4.5h4.5" />);
export const IconArrow = icon(<path d="M4.5 12h15M13.5 6l6 6-6 6" />);
export const IconPeople = icon(
  <>
    <circle cx="9" cy="8.5" r="3.5" />
    <path d="M2.5 20c.8-3.6 3.3-5.5 6.5-5.5s5.7 1.9 6.5 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.9c1.9.8 3 2.5 3.5 5.1" />
  </>,
);
export const IconPlace = icon(
  <>
    <path d="M12 21.5s7-6.6 7-12a7 7 0 0 0-14 0c0 5.4 7 12 7 12z" />
    <circle cx="12" cy="9.5" r="2.5" />
  </>,
);
export const IconLink = icon(
  <path d="M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7l1.5-1.5" />,
);
export const IconSearch = icon(
  <>
    <circle cx="10.5" cy="10.5" r="6.5" />
    <path d="m15.5 15.5 5.5 5.5" />
  </>,
);
export const IconSort = icon(<path d="m8 9 4-4 4 4M8 15l4 4 4-4" />);
export const IconUp = icon(<path d="m6 15 6-6 6 6" />);
export const IconDown = icon(<path d="m6 9 6 6 6-6" />);
export const IconFactory = icon(<path d="M3 20.5V10l6 3.5V10l6 3.5V4.5h5v16zM7.5 17h1M12 17h1M16.5 17h1" />);
export const IconPrinter = icon(<path d="M7 8.5v-5h10v5M7 17H4V8.5h16V17h-3M7 14h10v6.5H7z" />);
