# Kaplan-Meier, Nelson-Aalen, log-rank and its weightings, from the survival package on its own and on simulated data.
suppressMessages(library(survival))
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
num <- function(x) { y <- sprintf("%.17g", as.numeric(x)); y[!is.finite(as.numeric(x))] <- "null"; paste0("[", paste(y, collapse = ","), "]") }
set.seed(20240401)
small <- data.frame(time = c(1, 3, 3, 4, 6, 6, 6, 7, 9, 10), status = c(1, 1, 0, 0, 1, 1, 0, 1, 0, 0), group = rep(1:2, 5))
everyone <- data.frame(time = c(2, 2, 5, 8, 8, 11), status = 1, group = c(1, 2, 1, 2, 1, 2))
n <- 160
sim <- data.frame(group = rep(1:4, n / 4))
sim$time <- round(rexp(n, .05 * sim$group), 1); cens <- round(runif(n, 0, 40), 1)
sim$status <- as.numeric(sim$time <= cens); sim$time <- pmin(sim$time, cens)
lung2 <- with(na.omit(lung[, c("time", "status", "sex")]), data.frame(time, status = status - 1, group = sex))
half <- data.frame(time = 1:8, status = c(1, 1, 1, 1, 0, 0, 1, 0), group = rep(1:2, 4))
flat <- data.frame(time = c(1, 2, 3, 4), status = c(1, 1, 0, 0), group = c(1, 2, 1, 2))
sets <- list(small = small, everyone = everyone, sim = sim, lung = lung2, half = half, flat = flat)
one <- function(name) {
  d <- sets[[name]]
  out <- c(sprintf('"name":"%s","duration":%s,"left":%s,"group":%s', name, num(d$time), num(d$status), num(d$group)))
  for (kind in c("plain", "log", "log-log")) {
    f <- survfit(Surv(time, status) ~ 1, data = d, conf.type = kind); e <- f$n.event > 0
    q <- quantile(f, c(.1, .25, .5, .75))
    out <- c(out, sprintf('"%s":{"low":%s,"high":%s,"quantile":%s,"quantileLow":%s,"quantileHigh":%s}', kind,
      num(f$lower[e]), num(f$upper[e]), num(q$quantile), num(q$lower), num(q$upper)))
  }
  f <- survfit(Surv(time, status) ~ 1, data = d); e <- f$n.event > 0
  m <- max(d$time) * c(.4, 1)
  rm <- sapply(m, function(t) summary(f, rmean = t)$table[c("rmean", "se(rmean)")])
  at <- sort(unique(c(seq(0, max(d$time), length.out = 13), d$time[c(1, 3, 5)])))
  seen <- summary(f, times = at)$n.risk
  z <- qnorm(.975); h <- f$cumhaz[e]; s <- f$std.chaz[e]
  out <- c(out, sprintf('"time":%s,"atRisk":%s,"leaving":%s,"survival":%s,"error":%s', num(f$time[e]), num(f$n.risk[e]),
    num(f$n.event[e]), num(f$surv[e]), num(f$std.err[e] * f$surv[e])),
    sprintf('"at":%s,"atRiskAt":%s', num(at), num(seen)),
    sprintf('"within":%s,"mean":%s,"meanError":%s', num(m), num(rm[1, ]), num(rm[2, ])),
    sprintf('"hazard":%s,"hazardError":%s,"hazardLow":%s,"hazardHigh":%s', num(h), num(s), num(h * exp(-z * s / h)), num(h * exp(z * s / h))))
  a <- survdiff(Surv(time, status) ~ group, data = d); b <- survdiff(Surv(time, status) ~ group, data = d, rho = 1)
  out <- c(out, sprintf('"logRank":%.17g,"observed":%s,"expected":%s,"peto":%.17g,"petoExpected":%s,"p":%.17g', a$chisq,
    num(a$obs), num(a$exp), b$chisq, num(b$exp), pchisq(a$chisq, length(a$n) - 1, lower.tail = FALSE)))
  paste0("{", paste(out, collapse = ","), "}")
}
writeLines(paste0("[", paste(sapply(names(sets), one), collapse = ",\n"), "]"), file.path(here, "survival.json"))
