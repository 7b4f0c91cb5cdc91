#include "ui/models/fiedler.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace sluice {

namespace {

constexpr double converged = 1e-12; // of the largest eigenvalue, what its equation may leave over
constexpr arma::uword mostVectors = 96;
constexpr arma::uword looksEvery = 8; // vectors: a look costs as much as some of them

/// Rises, and is not symmetric about its middle: it would have no part of a vector that is the other way round.
arma::vec firstVector(arma::uword size)
{
    arma::vec vector(size);
    for (arma::uword k = 0; k < size; ++k)
        vector(k) = static_cast<double>(k) + 0.4 * std::sin(13.0 * static_cast<double>(k));
    vector -= arma::mean(vector);
    return vector / arma::norm(vector);
}

/// The inverse of a Laplacian to which a multiple of 1 1ᵀ is added, for vectors that sum to 0.
class Inverse {
public:
    explicit Inverse(const arma::mat &laplacian)
    {
        const double scale = arma::trace(laplacian) / static_cast<double>(laplacian.n_rows);
        arma::mat shifted = laplacian + scale;
        shifted.diag() += 1e-9 * scale; // a graph in two parts has a second eigenvalue of 0; no vector changes
        possible_ = arma::chol(lower_, shifted, "lower");
        upper_ = lower_.t();
    }
    bool possible() const { return possible_; }
    arma::vec times(const arma::vec &vector) const
    {
        const arma::vec half = arma::solve(arma::trimatl(lower_), vector, arma::solve_opts::fast);
        return arma::solve(arma::trimatu(upper_), half, arma::solve_opts::fast);
    }

private:
    arma::mat lower_, upper_;
    bool possible_ = false;
};

/// An orthonormal basis in which the inverse is tridiagonal.
struct Lanczos {
    arma::mat basis, small;

    Lanczos(arma::uword size, arma::uword most) : basis(size, most), small(most, most, arma::fill::zeros)
    {
        basis.col(0) = firstVector(size);
    }
    /// What is new in the inverse's product with vector k.
    arma::vec next(const Inverse &inverse, arma::uword k)
    {
        arma::vec vector = inverse.times(basis.col(k));
        for (int pass = 0; pass < 2; ++pass) { // a second one takes what rounding left of the first
            const arma::vec along = basis.head_cols(k + 1).t() * vector;
            vector -= basis.head_cols(k + 1) * along;
            vector -= arma::mean(vector);
            small(k, k) += along(k);
        }
        return vector;
    }
    void add(const arma::vec &vector, double length, arma::uword k)
    {
        basis.col(k + 1) = vector / length;
        small(k, k + 1) = small(k + 1, k) = length;
    }
    /// The largest eigenvalue's vector out of the first k + 1, where it leaves little over or nothing can be added.
    std::optional<arma::vec> largest(arma::uword k, double left) const
    {
        arma::vec values;
        arma::mat vectors;
        if (!arma::eig_sym(values, vectors, arma::mat(small.submat(0, 0, k, k))))
            return {};
        if (k + 2 < basis.n_rows && left * std::abs(vectors(k, k)) > converged * values(k))
            return {};
        return arma::vec(basis.head_cols(k + 1) * vectors.col(k));
    }
};

std::optional<arma::vec> lanczosVector(const arma::mat &laplacian)
{
    const Inverse inverse(laplacian);
    if (!inverse.possible())
        return {};
    const arma::uword most = std::min(mostVectors, laplacian.n_rows - 1);
    Lanczos lanczos(laplacian.n_rows, most);
    for (arma::uword k = 0; k < most; ++k) {
        const arma::vec next = lanczos.next(inverse, k);
        const double left = arma::norm(next);
        const bool nothingNew = left <= converged * lanczos.small(k, k);
        if (nothingNew || k + 1 == most || (k + 1) % looksEvery == 0) {
            if (auto found = lanczos.largest(k, left))
                return found;
        }
        if (nothingNew || k + 1 == most)
            return {};
        lanczos.add(next, left, k);
    }
    return {};
}

} // namespace

arma::vec fiedlerVector(const arma::mat &laplacian)
{
    if (const auto found = lanczosVector(laplacian))
        return *found;
    arma::vec eigenvalues;
    arma::mat eigenvectors;
    if (!arma::eig_sym(eigenvalues, eigenvectors, arma::symmatu(laplacian)))
        return firstVector(laplacian.n_rows);
    return eigenvectors.col(1);
}

} // namespace sluice
