# How long customers of three plans stay: curves, medians, means, tests of each two with Holm's correction, Cox and its check.
suppressMessages(library(survival))
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
num <- function(x) { y <- sprintf("%.15g", as.numeric(x)); y[!is.finite(as.numeric(x))] <- "null"; paste0("[", paste(y, collapse = ","), "]") }
set.seed(20261130)
n <- 150
d <- data.frame(plan = rep(c("Light", "Pro", "Team"), c(70, 50, 30)))
rate <- c(Light = .08, Pro = .03, Team = .028)[d$plan]
gone <- ceiling(rexp(n, rate)); seen <- sample(3:48, n, replace = TRUE)
d$left <- as.numeric(gone <= seen); d$months <- pmin(gone, seen)
within <- min(tapply(d$months, d$plan, max))
of <- function(x, name) {
  f <- survfit(Surv(months, left) ~ 1, data = x, conf.type = "log-log"); e <- f$n.event > 0
  q <- quantile(f, .5); m <- summary(f, rmean = within)$table[c("rmean", "se(rmean)")]
  sprintf('{"name":"%s","customers":%d,"left":%d,"at":%s,"atRisk":%s,"leaving":%s,"survival":%s,"low":%s,"high":%s,"median":%s,"mean":%s}',
    name, nrow(x), sum(x$left), num(f$time[e]), num(f$n.risk[e]), num(f$n.event[e]), num(f$surv[e]), num(f$lower[e]), num(f$upper[e]),
    num(c(q$quantile, q$lower, q$upper)), num(m))
}
groups <- c(of(d, ""), sapply(unique(d$plan), function(p) of(d[d$plan == p, ], p)))
all <- survdiff(Surv(months, left) ~ plan, data = d)
twos <- combn(unique(d$plan), 2, simplify = FALSE)
each <- lapply(twos, function(t) survdiff(Surv(months, left) ~ plan, data = d[d$plan %in% t, ]))
p <- sapply(each, function(s) pchisq(s$chisq, 1, lower.tail = FALSE)); holm <- p.adjust(p, "holm")
pairs <- mapply(function(t, s, h) sprintf('{"one":"%s","other":"%s","statistic":%.15g,"p":%.15g}', t[1], t[2], s$chisq, h), twos, each, holm)
fit <- coxph(Surv(months, left) ~ plan, data = d); s <- summary(fit)$conf.int; z <- cox.zph(fit, terms = FALSE)$table["GLOBAL", "p"]
writeLines(sprintf('{"lives":{"plan":["%s"],"months":%s,"left":%s},\n"within":%d,\n"groups":[%s],\n"overall":{"statistic":%.15g,"p":%.15g},\n"pairs":[%s],\n"ratios":{"Pro":%s,"Team":%s},"stays":%.15g}',
  paste(d$plan, collapse = '","'), num(d$months), num(d$left), within, paste(groups, collapse = ",\n"), all$chisq,
  pchisq(all$chisq, 2, lower.tail = FALSE), paste(pairs, collapse = ","), num(s["planPro", -2]), num(s["planTeam", -2]), z),
  file.path(here, "retention.json"))
