# Cox regression from the survival package: ties, entries, weights, the three tests, concordance, proportionality,
# baseline hazard and predicted curves, on the package's own and on simulated data.
suppressMessages(library(survival))
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
num <- function(x) paste0("[", paste(sprintf("%.17g", as.numeric(x)), collapse = ","), "]")
set.seed(20240402)
lung2 <- with(na.omit(lung[, c("time", "status", "age", "sex", "ph.ecog")]),
  data.frame(time, status = status - 1, age, sex, ecog = ph.ecog))
n <- 220
sim <- data.frame(x = round(rnorm(n), 3), y = rbinom(n, 1, .4), z = round(runif(n, 100, 200), 1))
sim$time <- ceiling(rexp(n, .04 * exp(.6 * sim$x - .5 * sim$y)) ); cens <- sample(5:60, n, TRUE)
sim$status <- as.numeric(sim$time <= cens); sim$time <- pmin(sim$time, cens)
late <- sim; late$entry <- pmin(round(runif(n, 0, 9), 1), late$time - .5)
weighed <- sim; weighed$w <- sample(c(.5, 1, 2, 3.25), n, TRUE)
both <- late; both$w <- weighed$w
sets <- list(lung = lung2, sim = sim, late = late, weighed = weighed, both = both, one = sim[, c("time", "status", "x")])
one <- function(name, ties) {
  d <- sets[[name]]; xs <- setdiff(names(d), c("time", "status", "entry", "w"))
  y <- if (is.null(d$entry)) "Surv(time, status)" else "Surv(entry, time, status)"
  d$ww <- if (is.null(d$w)) 1 else d$w
  f <- coxph(as.formula(paste(y, "~", paste(xs, collapse = "+"))), data = d, weights = ww, ties = ties, x = TRUE, robust = FALSE,
    control = coxph.control(eps = 1e-14, iter.max = 50, toler.chol = 1e-13))
  s <- summary(f); c0 <- f$concordance
  h <- basehaz(f, centered = FALSE); h <- h[c(TRUE, diff(h$hazard) > 0) & h$hazard > 0, ]
  who <- d[3, xs, drop = FALSE]
  p <- survfit(f, newdata = who, conf.type = "log-log"); e <- p$n.event > 0
  z <- lapply(c("km", "identity", "log"), function(t) cox.zph(f, transform = t)$table)
  paste0("{", paste(c(sprintf('"name":"%s","ties":"%s","duration":%s,"left":%s', name, ties, num(d$time), num(d$status)),
    if (!is.null(d$entry)) sprintf('"entered":%s', num(d$entry)), if (!is.null(d$w)) sprintf('"weight":%s', num(d$w)),
    sprintf('"covariates":[%s]', paste(sprintf('{"name":"%s","values":%s}', xs, sapply(xs, function(x) num(d[[x]]))), collapse = ",")),
    sprintf('"coefficient":%s,"error":%s,"covariance":%s,"logLikelihood":%s', num(coef(f)), num(sqrt(diag(f$var))),
      num(f$var), num(f$loglik)),
    sprintf('"z":%s,"p":%s,"ratioLow":%s,"ratioHigh":%s', num(s$coefficients[, "z"]), num(s$coefficients[, "Pr(>|z|)"]),
      num(s$conf.int[, "lower .95"]), num(s$conf.int[, "upper .95"])),
    sprintf('"wald":%.17g,"score":%.17g,"ratio":%.17g', sum(coef(f) * solve(f$var, coef(f))), f$score, 2 * diff(f$loglik)),
    sprintf('"concordance":%.17g,"pairs":%s', c0["concordance"], num(c0[c("concordant", "discordant", "tied.x")])),
    sprintf('"hazardTime":%s,"hazard":%s', num(h$time), num(h$hazard)),
    sprintf('"who":%s,"time":%s,"survival":%s,"hazardError":%s,"low":%s,"high":%s', num(who), num(p$time[e]), num(p$surv[e]),
      num(p$std.err[e]), num(p$lower[e]), num(p$upper[e])),
    sprintf('"zph":{"kaplan-meier":%s,"identity":%s,"log":%s}', num(z[[1]][, "chisq"]), num(z[[2]][, "chisq"]), num(z[[3]][, "chisq"]))),
    collapse = ","), "}")
}
cases <- c(); for (name in names(sets)) for (ties in c("efron", "breslow")) cases <- c(cases, one(name, ties))
writeLines(paste0("[", paste(cases, collapse = ",\n"), "]"), file.path(here, "cox.json"))
