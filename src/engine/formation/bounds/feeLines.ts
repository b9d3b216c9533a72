/**
 * What a fee of 1 that x members share costs each at least, as a line in x: constant - slope (x - 1) is nowhere above 1/x
 * at whole x >= 1.
 */
export interface FeeLine {
  constant: number;
  slope: number;
}

/**
 * The line for about `users` members: the one through (k, 1/k) and (k+1, 1/(k+1)) is 2/(k+1) at one member and falls by
 * 1/(k(k+1)) for each further one. Between whole numbers of users two neighbouring lines are mixed, which
 * is valid as they are: a choice of lines that swings about a whole number settles instead, worth 0.1 points of the gap.
 */
export function feeLine(users: number, line: FeeLine): void {
  let k = Math.floor(users + 0.5);
  let part = users + 0.5 - k;
  if (k < 2) {
    k = 1;
    part = 1;
  }
  line.slope = part / (k * (k + 1));
  line.constant = (2 * k * part) / (k * (k + 1));
  if (part < 1) {
    line.slope += (1 - part) / ((k - 1) * k);
    line.constant += (2 * (1 - part)) / k;
  }
}
