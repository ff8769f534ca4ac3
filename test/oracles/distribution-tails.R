# Logarithms of far tails, densities with large parameters, quantiles from both ends, and ln gamma, from R's own
# distribution functions.
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
rows <- list()
add <- function(name, parameters, x, below, above, density) {
  rows[[length(rows) + 1]] <<- sprintf('["%s",[%s],%s,%.17g,%.17g,%.17g]', name,
    paste(format(parameters, digits = 17), collapse = ","), format(x, digits = 17), below, above, density)
}
for (z in c(-200, -50, -38, -20, -8, 3, 12, 45)) add("normal", c(0, 1), z,
  pnorm(z, log.p = TRUE), pnorm(z, lower.tail = FALSE, log.p = TRUE), dnorm(z, log = TRUE))
for (n in c(1, 3, 12.5, 400)) for (t in c(-1e6, -500, -30, -4, 7, 90)) add("studentT", n, t,
  pt(t, n, log.p = TRUE), pt(t, n, lower.tail = FALSE, log.p = TRUE), dt(t, n, log = TRUE))
for (n in c(1, 2, 9, 120)) for (x in c(1e-8, .01, 30, 900, 2400, 9000)) add("chiSquare", n, x,
  pchisq(x, n, log.p = TRUE), pchisq(x, n, lower.tail = FALSE, log.p = TRUE), dchisq(x, n, log = TRUE))
for (d in list(c(2, 7), c(5, 50), c(30, 3))) for (x in c(1e-6, .02, 12, 400, 1e5)) add("fisherF", d, x,
  pf(x, d[1], d[2], log.p = TRUE), pf(x, d[1], d[2], lower.tail = FALSE, log.p = TRUE), df(x, d[1], d[2], log = TRUE))
for (a in c(.3, 2, 60, 5000)) for (k in c(1e-5, .01, .3, 2, 9, 50)) add("gamma", c(a, 2), a * k,
  pgamma(a * k, a, 2, log.p = TRUE), pgamma(a * k, a, 2, lower.tail = FALSE, log.p = TRUE), dgamma(a * k, a, 2, log = TRUE))
for (s in list(c(.7, 4), c(60, 2), c(300, 800))) for (x in c(1e-7, .003, .1, .6, .99)) add("beta", s, x,
  pbeta(x, s[1], s[2], log.p = TRUE), pbeta(x, s[1], s[2], lower.tail = FALSE, log.p = TRUE), dbeta(x, s[1], s[2], log = TRUE))
for (n in c(50, 3000)) for (k in n * c(0, .06, .3, .5, .88)) add("binomial", c(n, .4), k,
  pbinom(k, n, .4, log.p = TRUE), pbinom(k, n, .4, lower.tail = FALSE, log.p = TRUE), dbinom(k, n, .4, log = TRUE))
for (m in c(.5, 70, 2500)) for (k in c(0, 5, 300, 9000)) add("poisson", m, k,
  ppois(k, m, log.p = TRUE), ppois(k, m, lower.tail = FALSE, log.p = TRUE), dpois(k, m, log = TRUE))
x <- c(1e-10, .01, .3, .5, .9, 1.1, 1.3, 1.5, 1.99, 2.01, 2.5, 3, 7.7, 11.99, 12, 50, 1234.5, 1e9)
gammas <- sprintf("[%s,%.17g]", format(x, digits = 17, trim = TRUE), lgamma(x))
quantiles <- list()
ask <- function(name, q, ...) for (p in c(1e-10, 1e-6, .001, .02, .1, .25, .4, .75, .9, .98, .999))
  quantiles[[length(quantiles) + 1]] <<- sprintf('["%s",[%s],%s,%.17g,%.17g]', name,
    paste(format(c(...), digits = 17), collapse = ","), format(p), q(p, ...), q(p, ..., lower.tail = FALSE))
# R's qf loses digits near 0, where the reciprocal of the opposite tail keeps them.
farF <- function(p, a, b, lower.tail = TRUE)
  if (lower.tail == (p < .5)) 1 / qf(p, b, a, lower.tail = !lower.tail) else qf(p, a, b, lower.tail = lower.tail)
ask("normal", qnorm, 0, 1); ask("normal", qnorm, 3, 2)
for (n in c(1, 2.5, 5, 10, 30, 200, 5000)) ask("studentT", qt, n)
for (n in c(1, 2, 3.5, 10, 50, 400, 3000)) ask("chiSquare", qchisq, n)
for (d in list(c(1, 1), c(1, 10), c(3, 20), c(12.5, 4), c(100, 250), c(2, 1000))) ask("fisherF", farF, d[1], d[2])
for (s in list(c(.5, 2), c(1, 1), c(2.7, .25), c(40, 8), c(900, 3))) ask("gamma", qgamma, s[1], s[2])
for (s in list(c(.5, .5), c(1, 3), c(2, 5), c(.8, 8), c(30, 2), c(200, 300), c(.67, 3.8))) ask("beta", qbeta, s[1], s[2])
for (s in list(c(1, .3), c(10, .5), c(40, .02), c(250, .9), c(20000, .31))) ask("binomial", qbinom, s[1], s[2])
for (m in c(.1, 1, 4.5, 60, 15000)) ask("poisson", qpois, m)
large <- list()
for (k in c(1300, 1350, 1400, 1490, 1500, 1550, 1650, 1700)) large[[length(large) + 1]] <-
  sprintf('["poisson",[1500],%d,%.17g,%.17g,%.17g]', k, dpois(k, 1500), ppois(k, 1500), ppois(k, 1500, lower.tail = FALSE))
for (x in c(2646, 2767, 2901, 2999, 3052, 3161, 3383)) large[[length(large) + 1]] <-
  sprintf('["chiSquare",[3000],%d,%.17g,%.17g,%.17g]', x, dchisq(x, 3000), pchisq(x, 3000), pchisq(x, 3000, lower.tail = FALSE))
for (t in c(-4.5, -1.5, -.25, 0, .5, 2, 3.75)) large[[length(large) + 1]] <-
  sprintf('["studentT",[5000],%s,%.17g,%.17g,%.17g]', t, dt(t, 5000), pt(t, 5000), pt(t, 5000, lower.tail = FALSE))
for (k in c(400, 550, 600, 612, 620, 700, 800)) large[[length(large) + 1]] <-
  sprintf('["binomial",[2000,0.31],%d,%.17g,%.17g,%.17g]', k, dbinom(k, 2000, .31), pbinom(k, 2000, .31),
    pbinom(k, 2000, .31, lower.tail = FALSE))
writeLines(sprintf('{"rows":[%s],"large":[%s],"quantiles":[%s],"logGamma":[%s]}', paste(rows, collapse = ",\n"),
  paste(large, collapse = ",\n"), paste(quantiles, collapse = ",\n"), paste(gammas, collapse = ",")),
  file.path(here, "distribution-tails.json"))
